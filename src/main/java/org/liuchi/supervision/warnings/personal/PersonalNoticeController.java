package org.liuchi.supervision.warnings.personal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.people.Accounts;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.PostId;
import org.liuchi.supervision.warnings.Colour;
import org.liuchi.supervision.warnings.WarningSettings;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The notices between two persons, for each of the two. */
@RestController
@RequestMapping("/api/personal-notices")
class PersonalNoticeController {
    private final PersonalNotices notices;
    private final WarningSettings settings;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Receipts receipts;
    private final Clock clock;

    PersonalNoticeController(
            PersonalNotices notices,
            WarningSettings settings,
            Organizations organizations,
            Accounts accounts,
            Receipts receipts,
            Clock clock) {
        this.notices = notices;
        this.settings = settings;
        this.organizations = organizations;
        this.accounts = accounts;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param gives whether the reader may give one */
    @Schema(name = "PersonalNotices")
    record Mine(boolean gives, List<Seen> notices) {}

    /**
     * @param toMe whether the reader is the one it was given to
     * @param other name of the other of the two
     */
    @Schema(name = "PersonalNotice")
    record Seen(
            UUID id,
            boolean toMe,
            String other,
            String post,
            Colour colour,
            String colourText,
            PersonalNotice.State state,
            boolean open,
            String ground,
            @Nullable String reply,
            @Nullable String decision,
            Instant givenAt,
            Instant replyBy,
            LocalDate endsOn,
            List<PersonalNotice.Move> moves) {}

    @Schema(name = "PostHolder")
    record Holder(UUID account, String name) {}

    @Schema(name = "NoticeWords")
    record Words(@Nullable String text) {}

    @Schema(name = "NoticeGiven")
    record Given(UUID id) {}

    @Operation(summary = "PersonalNotices to the account, and those it has given; nobody else sees them")
    @GetMapping
    Mine personalNotices(Actor.Staff staff, Locale locale) {
        List<PersonalNotice> all = notices.of(staff);
        Map<AccountId, String> names = names(
                staff,
                all.stream()
                        .flatMap(notice -> Stream.of(notice.to(), notice.from()))
                        .collect(Collectors.toSet()));
        return new Mine(
                notices.gives(staff),
                all.stream().map(notice -> seen(staff, notice, names, locale)).toList());
    }

    @Operation(summary = "Who holds a post, for whoever may give them a notice")
    @GetMapping("/holders")
    List<Holder> holders(Actor.Staff staff, @RequestParam UUID post) {
        List<AccountId> holders = notices.holders(staff, post, clock.instant());
        Map<AccountId, String> names = names(staff, holders);
        return holders.stream()
                .map(holder -> new Holder(holder.value(), names.getOrDefault(holder, "")))
                .toList();
    }

    @Operation(summary = "Give one, to be told in person: the program sends no message about it")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Given give(Actor.Staff staff, IdempotencyKey key, @RequestBody PersonalNotices.NewNotice wanted) {
        Instant now = clock.instant();
        return receipts.once(
                staff.county(),
                receipts.of("personal-notice " + staff.account(), key, wanted),
                now,
                Given.class,
                () -> new Given(notices.give(staff, wanted, now).id()));
    }

    @Operation(summary = "Reply to one, or decide about one that was given")
    @PostMapping("/{id}/{move}")
    Given move(
            Actor.Staff staff,
            IdempotencyKey key,
            @PathVariable UUID id,
            @PathVariable PersonalNotice.Move move,
            @RequestBody Words words) {
        Instant now = clock.instant();
        return receipts.once(
                staff.county(),
                receipts.of("personal-notice %s %s %s".formatted(id, move, staff.account()), key, words),
                now,
                Given.class,
                () -> new Given(notices.move(staff, id, move, words.text(), now).id()));
    }

    private Map<AccountId, String> names(Actor.Staff staff, Collection<AccountId> ids) {
        return ids.isEmpty() ? Map.of() : accounts.names(staff.county(), Set.copyOf(ids));
    }

    private Seen seen(Actor.Staff staff, PersonalNotice notice, Map<AccountId, String> names, Locale locale) {
        boolean toMe = notice.to().equals(staff.account());
        return new Seen(
                notice.id(),
                toMe,
                names.getOrDefault(toMe ? notice.from() : notice.to(), ""),
                organizations
                        .post(staff.county(), new PostId(notice.post()))
                        .map(Post::name)
                        .orElse(""),
                notice.colour(),
                settings.called(staff.county(), notice.colour()).in(locale),
                notice.state(),
                notice.state().open(),
                notice.ground(),
                notice.reply(),
                notice.decision(),
                notice.givenAt(),
                notice.replyBy(),
                notice.endsOn(),
                Stream.of(PersonalNotice.Move.values())
                        .filter(move -> notice.may(staff.account(), move, clock.instant()))
                        .toList());
    }
}
