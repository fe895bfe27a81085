package org.liuchi.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.Words;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.view.ItemScope;
import org.springframework.stereotype.Component;

/** Reads tasks for every page there is, so that no page says anything else than another. */
@Component
public class TaskViews {
    private final TaskStore store;
    private final TaskPosts posts;
    private final TaskGuards guards;
    private final ItemScope scope;
    private final Flows flows;
    private final Words words;

    TaskViews(TaskStore store, TaskPosts posts, TaskGuards guards, ItemScope scope, Flows flows, Words words) {
        this.store = store;
        this.posts = posts;
        this.guards = guards;
        this.scope = scope;
        this.flows = flows;
        this.words = words;
    }

    TaskView.Sheet one(Actor.Staff staff, UUID id, Locale locale, Instant now) {
        Item item = scope.visible(staff, id);
        return sheets(staff.county(), List.of(item), locale, now).getFirst();
    }

    /** @param items tasks, all of this county */
    public List<TaskView.Sheet> sheets(CountyCode county, List<Item> items, Locale locale, Instant now) {
        Map<UUID, TaskStore.Row> rows =
                store.byId(county, items.stream().map(Item::id).toList());
        Set<PostId> gaps = gaps(county, items, now);
        return items.stream()
                .filter(item -> rows.containsKey(item.id()))
                .map(item -> sheet(item, Objects.requireNonNull(rows.get(item.id())), gaps, locale, now))
                .toList();
    }

    private Set<PostId> gaps(CountyCode county, List<Item> items, Instant now) {
        Set<PostId> answering = new HashSet<>();
        items.stream()
                .filter(Item::open)
                .forEach(item -> answering.addAll(Sheets.of(item).answering()));
        return posts.gaps(county, answering, now);
    }

    private TaskView.Sheet sheet(Item item, TaskStore.Row row, Set<PostId> gaps, Locale locale, Instant now) {
        CountyCode county = item.county();
        Sheets sheets = Sheets.of(item);
        return new TaskView.Sheet(
                item.id(),
                item.reference(),
                item.title(),
                item.state(),
                state(item, locale),
                item.open(),
                overdue(item, sheets.deadline(), now),
                row.what(),
                row.success(),
                sheets.deadline(),
                seat(item, Sheets.POST),
                seat(item, Sheets.GUARANTOR),
                seat(item, Sheets.SUPERVISOR),
                seat(item, Sheets.RAISER),
                sheets.helpers().stream().map(id -> posts.bodyName(county, id)).toList(),
                item.category().isEmpty() ? null : item.category(),
                heading(item, locale),
                row.shown(),
                item.state().equals("DONE") ? row.result() : null,
                row.doneAt(),
                item.facts().get(Sheets.MISSED) instanceof Number times ? times.intValue() : 0,
                row.accountedAt(),
                item.open()
                        ? sheets.answering().stream()
                                .filter(gaps::contains)
                                .map(post -> posts.name(county, post))
                                .toList()
                        : List.of(),
                missing(item, sheets, locale),
                row.originKind() == null || row.originId() == null
                        ? null
                        : new NewTask.Origin(row.originKind(), row.originId()),
                item.openedAt(),
                item.dueAt());
    }

    private List<String> missing(Item item, Sheets sheets, Locale locale) {
        return item.state().equals("DRAFT")
                ? guards.missing(item.county(), sheets).stream()
                        .map(reason -> words.of(locale, "reason." + reason, Map.of()))
                        .toList()
                : List.of();
    }

    /** @param items tasks that are shown to everybody */
    List<TaskView.ForEverybody> forEverybody(CountyCode county, List<Item> items, Locale locale) {
        Map<UUID, TaskStore.Row> rows =
                store.byId(county, items.stream().map(Item::id).toList());
        return items.stream()
                .map(item -> {
                    TaskStore.Row row = Objects.requireNonNull(rows.get(item.id()));
                    return new TaskView.ForEverybody(
                            item.reference(),
                            item.title(),
                            row.what(),
                            row.success(),
                            Sheets.of(item).deadline(),
                            Sheets.fact(item, Sheets.BODY)
                                    .map(body -> posts.bodyName(county, UUID.fromString(body)))
                                    .orElse(null),
                            item.state(),
                            state(item, locale),
                            item.state().equals("DONE") ? row.result() : null,
                            row.doneAt());
                })
                .toList();
    }

    private static boolean overdue(Item item, @Nullable LocalDate deadline, Instant now) {
        return item.open() && deadline != null && deadline.isBefore(LastDay.day(now));
    }

    private TaskView.@Nullable Seat seat(Item item, String name) {
        return Sheets.fact(item, name)
                .map(UUID::fromString)
                .flatMap(id -> posts.post(item.county(), new PostId(id)))
                .map(post -> new TaskView.Seat(
                        post.id().value(),
                        post.name(),
                        post.organization().value(),
                        posts.bodyName(item.county(), post.organization().value())))
                .orElse(null);
    }

    private static @Nullable String heading(Item item, Locale locale) {
        Optional<Heading> heading = Heading.of(item.category());
        return heading.map(one -> one.label().in(locale)).orElse(null);
    }

    private String state(Item item, Locale locale) {
        return flows.of(item).state(item.state()).label().in(locale);
    }
}
