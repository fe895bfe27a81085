package org.liuchi.supervision.warnings.personal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Calendars;
import org.liuchi.calendar.Term;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.people.Duties;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Problem;
import org.liuchi.supervision.Viewers;
import org.liuchi.supervision.warnings.Colour;
import org.liuchi.supervision.warnings.WarningSetting;
import org.liuchi.supervision.warnings.WarningSettings;
import org.springframework.stereotype.Component;

/** Gives notices to persons and takes what the two have to say; off unless a county switches it on. */
@Component
class PersonalNotices {
    private static final int LONGEST = 2_000;
    private static final int MOST_DAYS = 90;
    private static final Duration KEPT = Duration.ofDays(30);

    private final PersonalNoticeStore store;
    private final WarningSettings settings;
    private final Viewers viewers;
    private final Organizations organizations;
    private final Duties duties;
    private final Calendars calendars;

    PersonalNotices(
            PersonalNoticeStore store,
            WarningSettings settings,
            Viewers viewers,
            Organizations organizations,
            Duties duties,
            Calendars calendars) {
        this.store = store;
        this.settings = settings;
        this.viewers = viewers;
        this.organizations = organizations;
        this.duties = duties;
        this.calendars = calendars;
    }

    /** @param post whose task it is about, held by {@code account} */
    @Schema(name = "NewPersonalNotice")
    record NewNotice(
            @Nullable UUID post,
            @Nullable UUID account,
            @Nullable Colour colour,
            @Nullable String ground,
            @Nullable LocalDate endsOn) {}

    /** Whether the account may give notices at all. */
    boolean gives(Actor.Staff staff) {
        WarningSetting setting = settings.of(staff.county());
        return setting.personal()
                && (viewers.leads(staff)
                        || staff.posts().stream()
                                .anyMatch(post -> setting.secretaries().contains(post.value())));
    }

    /** @throws Problem FORBIDDEN for who leads neither the county nor the post's party organisation */
    List<AccountId> holders(Actor.Staff staff, UUID post, Instant now) {
        requireOver(staff, post);
        return duties.holders(staff.county(), new PostId(post), now);
    }

    PersonalNotice give(Actor.Staff staff, NewNotice wanted, Instant now) {
        CountyCode county = staff.county();
        UUID post = required("post", wanted.post());
        requireOver(staff, post);
        AccountId to = new AccountId(required("account", wanted.account()));
        if (to.equals(staff.account())
                || !duties.holders(county, new PostId(post), now).contains(to)) {
            throw Problem.invalid("account", "notice-holder");
        }
        LocalDate ends = required("endsOn", wanted.endsOn());
        long ahead = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, WorkCalendar.ZONE), ends);
        if (ahead < 1 || ahead > MOST_DAYS) {
            throw Problem.invalid("endsOn", "warning-until", Map.of("most", MOST_DAYS));
        }
        PersonalNotice notice = new PersonalNotice(
                Ids.next(now),
                to,
                staff.account(),
                post,
                required("colour", wanted.colour()),
                PersonalNotice.State.GIVEN,
                PlainText.required("ground", wanted.ground(), LONGEST),
                null,
                null,
                now,
                calendars.of(county).deadline(now, Term.workingDays(3)).dueAt(),
                ends,
                null);
        store.add(county, notice);
        return notice;
    }

    private void requireOver(Actor.Staff staff, UUID post) {
        WarningSetting setting = settings.of(staff.county());
        if (!setting.personal()) {
            throw Problem.refused("personal-notices-off", Map.of());
        }
        Post found = organizations
                .post(staff.county(), new PostId(post))
                .orElseThrow(() -> Problem.invalid("post", "unknown-post"));
        boolean secretary = organizations.posts(staff.county(), found.organization()).stream()
                .anyMatch(one -> staff.posts().contains(one.id())
                        && setting.secretaries().contains(one.id().value()));
        if (!viewers.leads(staff) && !secretary) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
    }

    List<PersonalNotice> of(Actor.Staff staff) {
        return store.of(staff.county(), staff.account());
    }

    /** @throws Problem NOT_FOUND for everybody but the two */
    PersonalNotice move(Actor.Staff staff, UUID id, PersonalNotice.Move move, @Nullable String text, Instant now) {
        PersonalNotice notice =
                store.find(staff.county(), id, staff.account()).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
        PersonalNotice next = notice.moved(staff.account(), move, PlainText.required("text", text, LONGEST), now);
        if (!store.change(staff.county(), notice.state(), next)) {
            throw Problem.of(Problem.Kind.NOT_NOW);
        }
        return next;
    }

    /** Ends what is over and removes what has been over for a while. */
    void tidy(CountyCode county, Instant now) {
        store.end(county, LocalDate.ofInstant(now, WorkCalendar.ZONE), now);
        store.remove(county, now.minus(KEPT));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.invalid(field, "required");
        }
        return value;
    }
}
