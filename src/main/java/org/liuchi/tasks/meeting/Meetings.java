package org.liuchi.tasks.meeting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.liuchi.organizations.Organization;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.tasks.LastDay;
import org.liuchi.tasks.Routines;
import org.liuchi.tasks.TaskNumbers;
import org.liuchi.tasks.TaskPosts;
import org.liuchi.workflow.Commands.Start;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/** Weekly meetings: one a week for each body that the county names, and whenever a body plans one. */
@Component
public class Meetings {
    private final Items items;
    private final TaskPosts posts;
    private final TaskNumbers numbers;
    private final Routines routines;

    Meetings(Items items, TaskPosts posts, TaskNumbers numbers, Routines routines) {
        this.items = items;
        this.posts = posts;
        this.numbers = numbers;
        this.routines = routines;
    }

    /** @throws Problem FORBIDDEN for another's body, unless the program plans it */
    public Item plan(Actor by, UUID body, LocalDate day, Receipt receipt, Instant now) {
        CountyCode county = by.county();
        Organization known = posts.require(county, MeetingFlow.BODY, new OrganizationId(body));
        if (by instanceof Actor.Staff staff && !staff.handlesFor().contains(known.id())) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        return items.repeated(county, receipt)
                .orElseGet(() -> items.start(
                        new Start(
                                county,
                                Ids.next(now),
                                MeetingFlow.KIND,
                                numbers.next(county, MeetingFlow.KIND, now),
                                "plan",
                                "",
                                "%s 周例会（%s）".formatted(known.shortName(), day),
                                known.areaCode(),
                                0,
                                null,
                                false,
                                by,
                                Map.of(MeetingFlow.BODY, body.toString(), MeetingFlow.DAY, day.toString()),
                                receipt,
                                now),
                        _ -> {}))
                .item();
    }

    /** The next meeting of each body that the county names; once a week, however often it is run. */
    public void openNext(CountyCode county, Instant now) {
        Routines.Routine routine = routines.of(county);
        LocalDate day = routine.nextMeeting(LastDay.day(now));
        for (UUID body : routine.meeting()) {
            if (posts.exists(county, new OrganizationId(body))) {
                long week = day.with(DayOfWeek.MONDAY).toEpochDay();
                plan(
                        new Actor.Program(county, MeetingFlow.KIND),
                        body,
                        day,
                        Receipts.following(body, week, MeetingFlow.KIND),
                        now);
            }
        }
    }
}
