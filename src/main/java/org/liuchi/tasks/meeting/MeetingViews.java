package org.liuchi.tasks.meeting;

import java.time.Instant;
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
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.liuchi.tasks.NewTask;
import org.liuchi.tasks.TaskLists;
import org.liuchi.tasks.TaskPosts;
import org.liuchi.tasks.TaskView;
import org.liuchi.tasks.TaskViews;
import org.liuchi.tasks.Tasks;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.view.ItemScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads meetings: the agenda is made of live tasks, and so is what became of the last one's decisions. */
@Component
class MeetingViews {
    private static final int SHOWN = 100;

    private final JdbcClient sql;
    private final Items items;
    private final ItemScope scope;
    private final Flows flows;
    private final Histories histories;
    private final TaskPosts posts;
    private final Tasks tasks;
    private final TaskLists lists;
    private final TaskViews views;

    MeetingViews(
            JdbcClient sql,
            Items items,
            ItemScope scope,
            Flows flows,
            Histories histories,
            TaskPosts posts,
            Tasks tasks,
            TaskLists lists,
            TaskViews views) {
        this.sql = sql;
        this.items = items;
        this.scope = scope;
        this.flows = flows;
        this.histories = histories;
        this.posts = posts;
        this.tasks = tasks;
        this.lists = lists;
        this.views = views;
    }

    /** The latest days first. */
    List<MeetingView.Line> all(Actor.Staff staff, @Nullable UUID body, Locale locale) {
        Map<String, Object> params = new HashMap<>();
        String where = MeetingScope.sql(staff, params);
        if (body != null) {
            where += " and i.facts ->> 'body' = :body";
            params.put("body", body.toString());
        }
        return found(staff.county(), where, params, SHOWN).stream()
                .map(item -> line(item, locale))
                .toList();
    }

    MeetingView.Whole one(Actor.Staff staff, UUID id, Locale locale, Instant now) {
        Item meeting = scope.visible(staff, id);
        if (!meeting.kind().equals(MeetingFlow.KIND)) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
        CountyCode county = staff.county();
        Optional<Item> last = before(meeting);
        return new MeetingView.Whole(
                line(meeting, locale),
                meeting.version(),
                text(meeting, MeetingFlow.STUDY),
                text(meeting, MeetingFlow.ANALYSIS),
                agenda(meeting, locale, now),
                decided(county, meeting, locale, now),
                last.map(item -> line(item, locale)).orElse(null),
                last.map(item -> decided(county, item, locale, now)).orElse(List.of()));
    }

    private List<TaskView.Sheet> agenda(Item meeting, Locale locale, Instant now) {
        if (!meeting.open()) {
            return List.of();
        }
        CountyCode county = meeting.county();
        List<Item> open = lists.ofBody(county, new OrganizationId(MeetingParts.body(meeting)), now).stream()
                .filter(Item::open)
                .toList();
        return views.sheets(county, open, locale, now).stream()
                .sorted(Comparator.comparing((TaskView.Sheet task) -> !task.overdue())
                        .thenComparing(TaskView.Sheet::deadline, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private List<TaskView.Sheet> decided(CountyCode county, Item meeting, Locale locale, Instant now) {
        List<Item> from = tasks.from(county, new NewTask.Origin(MeetingFlow.KIND, meeting.id())).stream()
                .sorted(Comparator.comparing(Item::openedAt).thenComparing(Item::id))
                .toList();
        return views.sheets(county, from, locale, now);
    }

    private Optional<Item> before(Item meeting) {
        Map<String, Object> params = new HashMap<>(Map.of(
                "body", MeetingParts.body(meeting).toString(),
                "day", MeetingParts.day(meeting).toString()));
        return found(meeting.county(), "i.facts ->> 'body' = :body and i.facts ->> 'day' < :day", params, 1).stream()
                .findFirst();
    }

    private List<Item> found(CountyCode county, String where, Map<String, Object> params, int most) {
        params.put("county", county.value());
        params.put("size", most);
        List<UUID> ids = sql.sql("""
            select i.id from workflow.item i
            where i.county_code = :county and i.kind = 'weeklyMeeting' and (%s)
            order by i.facts ->> 'day' desc, i.id desc limit :size
            """.formatted(where))
                .params(params)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        return items.all(county, ids).stream()
                .sorted(Comparator.comparingInt(item -> ids.indexOf(item.id())))
                .toList();
    }

    private @Nullable String text(Item meeting, String name) {
        return meeting.facts().get("held") instanceof Number seq
                ? Optional.ofNullable(histories
                                .texts(meeting.county(), meeting.id())
                                .getOrDefault(seq.intValue(), Map.of())
                                .get(name))
                        .map(TextMask::of)
                        .orElse(null)
                : null;
    }

    private MeetingView.Line line(Item item, Locale locale) {
        UUID body = MeetingParts.body(item);
        return new MeetingView.Line(
                item.id(),
                item.reference(),
                body,
                posts.bodyName(item.county(), body),
                MeetingParts.day(item),
                item.state(),
                flows.of(item).state(item.state()).label().in(locale),
                item.open());
    }
}
