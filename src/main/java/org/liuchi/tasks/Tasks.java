package org.liuchi.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Post;
import org.liuchi.people.TextMask;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Outcome;
import org.liuchi.workflow.Commands.Start;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/** The door of the module: tasks are listed here, by people or by what another module keeps. */
@Component
public class Tasks {
    private static final int TITLE = 60;
    private static final int WHAT = 4_000;
    private static final int SUCCESS = 2_000;

    private final Items items;
    private final TaskStore store;
    private final TaskPosts posts;
    private final TaskNumbers numbers;

    Tasks(Items items, TaskStore store, TaskPosts posts, TaskNumbers numbers) {
        this.items = items;
        this.store = store;
        this.posts = posts;
        this.numbers = numbers;
    }

    /** A draft, which may be incomplete; the same request again gives the same one. */
    public Outcome draft(Actor by, NewTask task, NewTask.@Nullable Origin origin, Receipt receipt, Instant now) {
        return add("draft", by, task, origin, receipt, now);
    }

    /**
     * A task that is in hand at once.
     *
     * @param by staff, or the program on behalf of {@code task.raiser()}
     * @throws Problem REFUSED where one of the four sheets is missing; nothing is listed then
     */
    public Outcome open(Actor by, NewTask task, NewTask.@Nullable Origin origin, Receipt receipt, Instant now) {
        return add("list", by, task, origin, receipt, now);
    }

    private Outcome add(
            String action, Actor by, NewTask task, NewTask.@Nullable Origin origin, Receipt receipt, Instant now) {
        CountyCode county = by.county();
        Optional<Outcome> before = items.repeated(county, receipt);
        if (before.isPresent()) {
            return before.get();
        }
        String title = PlainText.required("title", task.title(), TITLE);
        TextMask.refuse("title", title);
        String what = PlainText.required(Sheets.WHAT, task.what(), WHAT);
        String success = PlainText.optional(Sheets.SUCCESS, task.success(), SUCCESS);
        Post raiser = posts.acting(by, Optional.ofNullable(task.raiser()).map(PostId::new));
        UUID id = Ids.next(now);
        Start start = new Start(
                county,
                id,
                TaskFlow.KIND,
                numbers.next(county, TaskFlow.KIND, now),
                action,
                "",
                title,
                posts.body(county, raiser.organization()).areaCode(),
                0,
                null,
                false,
                by,
                task.input(),
                receipt,
                now);
        return items.start(
                start,
                _ -> store.add(
                        county,
                        id,
                        what,
                        success.isEmpty() ? null : success,
                        Boolean.TRUE.equals(task.shown()),
                        origin));
    }

    /** How the tasks stand that came from one thing. */
    public List<Item> from(CountyCode county, NewTask.Origin origin) {
        return items.all(county, store.from(county, origin));
    }
}
