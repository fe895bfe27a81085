package org.liuchi.tasks.pack;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.TextMask;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Receipt;
import org.liuchi.tasks.NewTask;
import org.liuchi.tasks.TaskNumbers;
import org.liuchi.tasks.TaskPosts;
import org.liuchi.tasks.TaskViews;
import org.liuchi.tasks.Tasks;
import org.liuchi.workflow.Commands.Start;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** CountyMatters that units put before the county. */
@Component
public class CountyMatters {
    private static final int TITLE = 60;

    private final JdbcClient sql;
    private final Items items;
    private final Flows flows;
    private final Histories histories;
    private final TaskPosts posts;
    private final TaskNumbers numbers;
    private final Tasks tasks;
    private final TaskViews views;

    CountyMatters(
            JdbcClient sql,
            Items items,
            Flows flows,
            Histories histories,
            TaskPosts posts,
            TaskNumbers numbers,
            Tasks tasks,
            TaskViews views) {
        this.sql = sql;
        this.items = items;
        this.flows = flows;
        this.histories = histories;
        this.posts = posts;
        this.numbers = numbers;
        this.tasks = tasks;
        this.views = views;
    }

    @Schema(name = "NewCountyMatter")
    public record NewMatter(
            @Nullable String title,
            @Nullable String description,
            @Nullable String proposal) {}

    public Item raise(Actor.Staff by, NewMatter matter, Receipt receipt, Instant now) {
        CountyCode county = by.county();
        String title = PlainText.required("title", matter.title(), TITLE);
        TextMask.refuse("title", title);
        Map<String, Object> input = new HashMap<>();
        input.put(MatterFlow.DESCRIPTION, matter.description() == null ? "" : matter.description());
        if (matter.proposal() != null) {
            input.put(MatterFlow.PROPOSAL, matter.proposal());
        }
        return items.repeated(county, receipt)
                .orElseGet(() -> items.start(
                        new Start(
                                county,
                                Ids.next(now),
                                MatterFlow.KIND,
                                numbers.next(county, MatterFlow.KIND, now),
                                "raise",
                                "",
                                title,
                                posts.body(
                                                county,
                                                posts.acting(by, Optional.empty())
                                                        .organization())
                                        .areaCode(),
                                0,
                                null,
                                false,
                                by,
                                input,
                                receipt,
                                now),
                        _ -> {}))
                .item();
    }

    /** All that the month had to decide on: decided in it, still open, or carried on from it. */
    List<MonthPack.Matter> of(Actor.Staff reader, YearMonth month, Locale locale, Instant now) {
        List<UUID> ids = sql.sql("""
            select i.id from workflow.item i
            where i.county_code = :county and i.kind = 'countyMatter' and i.state <> 'TAKEN_BACK'
              and jsonb_exists(i.facts -> 'months', :month)
            order by i.opened_at, i.reference
            """)
                .param("county", reader.county().value())
                .param("month", month.toString())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        return items.all(reader.county(), ids).stream()
                .filter(item -> MatterParts.covers(reader, item))
                .sorted(Comparator.comparingInt(item -> ids.indexOf(item.id())))
                .map(item -> matter(item, month, locale, now))
                .toList();
    }

    private MonthPack.Matter matter(Item item, YearMonth month, Locale locale, Instant now) {
        Map<Integer, Map<String, String>> texts = histories.texts(item.county(), item.id());
        return new MonthPack.Matter(
                item.id(),
                item.reference(),
                item.title(),
                posts.bodyName(item.county(), MatterParts.body(item)),
                MatterParts.month(item),
                MatterParts.carriedOver(item),
                MatterParts.month(item).isAfter(month),
                item.state(),
                flows.of(item).state(item.state()).label().in(locale),
                text(texts, 1, MatterFlow.DESCRIPTION),
                text(texts, 1, MatterFlow.PROPOSAL),
                item.facts().get(MatterFlow.DECIDED) instanceof Number seq
                        ? text(texts, seq.intValue(), MatterFlow.DECISION)
                        : null,
                item.closedAt(),
                views.sheets(
                        item.county(),
                        tasks.from(item.county(), new NewTask.Origin(MatterFlow.KIND, item.id())),
                        locale,
                        now));
    }

    private static @Nullable String text(Map<Integer, Map<String, String>> texts, int seq, String name) {
        return Optional.ofNullable(texts.getOrDefault(seq, Map.of()).get(name))
                .map(TextMask::of)
                .orElse(null);
    }
}
