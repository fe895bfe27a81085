package org.liuchi.people.roster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.people.Accounts;
import org.liuchi.people.Duties;
import org.liuchi.people.OnDuty;
import org.liuchi.people.Phone;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Who has it now, for staff; the desk takes rosters in. */
@RestController
class RosterController {
    private static final Duration LONGEST = Duration.ofDays(62);

    private final DutyRosters rosters;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Duties duties;
    private final Clock clock;

    RosterController(DutyRosters rosters, Organizations organizations, Accounts accounts, Duties duties, Clock clock) {
        this.rosters = rosters;
        this.organizations = organizations;
        this.accounts = accounts;
        this.duties = duties;
        this.clock = clock;
    }

    /**
     * @param people on public duty, by name; of a later shift only who was named for it
     * @param phone of the duty office; masked but for the desk and the leaders, empty when there is none
     */
    @Schema(name = "DutyShift")
    record Turn(
            String organization,
            Organization.Kind organizationKind,
            String post,
            List<String> people,
            Shift.Kind kind,
            Instant since,
            Instant until,
            int rank,
            String phone) {}

    @Schema(name = "RosterTaken")
    record Taken(int changed) {}

    @Operation(summary = "Who is on duty now, in the order in which they are called")
    @GetMapping("/api/duty/now")
    List<Turn> now(Actor.Staff staff) {
        return turns(staff, rosters.at(staff.county(), clock.instant()));
    }

    @Operation(summary = "Planned shifts that touch a span of at most 62 days")
    @GetMapping("/api/duty/shifts")
    List<Turn> shifts(Actor.Staff staff, @RequestParam Instant from, @RequestParam Instant to) {
        Instant until = to.isAfter(from.plus(LONGEST)) ? from.plus(LONGEST) : to;
        return turns(staff, rosters.between(staff.county(), from, until));
    }

    @Operation(summary = "Take a roster in from a file")
    @PostMapping(path = "/api/duty/shifts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Taken take(Actor.Staff staff, IdempotencyKey key, @RequestParam("file") MultipartFile file) throws IOException {
        if (!staff.has(Role.COUNTY_DESK)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        try (InputStreamReader csv = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return new Taken(rosters.take(staff.county(), csv).changed());
        }
    }

    /** Who was named for it; else, of a shift that runs now, whoever holds the post or stands in: of a later one nobody knows. */
    private List<Turn> turns(Actor.Staff staff, List<Shift> shifts) {
        CountyCode county = staff.county();
        Instant now = clock.instant();
        Map<AccountId, String> named = accounts.names(
                county,
                shifts.stream().map(Shift::account).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<PostId, List<String>> present = duties
                .onDuty(
                        county,
                        shifts.stream()
                                .filter(shift -> shift.account() == null && shift.runsAt(now))
                                .map(Shift::post)
                                .collect(Collectors.toSet()),
                        now)
                .stream()
                .collect(Collectors.groupingBy(OnDuty::post, Collectors.mapping(OnDuty::name, Collectors.toList())));
        return shifts.stream()
                .map(shift -> {
                    List<String> people = shift.account() == null
                            ? shift.runsAt(now) ? present.getOrDefault(shift.post(), List.of()) : List.<String>of()
                            : Optional.ofNullable(named.get(shift.account())).stream()
                                    .toList();
                    return turn(staff, shift, people);
                })
                .toList();
    }

    private Turn turn(Actor.Staff staff, Shift shift, List<String> people) {
        Organization body =
                organizations.byId(staff.county(), shift.organization()).orElseThrow();
        return new Turn(
                body.name(),
                body.kind(),
                organizations.post(staff.county(), shift.post()).map(Post::name).orElse(""),
                people,
                shift.kind(),
                shift.since(),
                shift.until(),
                shift.rank(),
                phone(staff, shift));
    }

    private static String phone(Actor.Staff staff, Shift shift) {
        if (shift.phone().isEmpty() || staff.has(Role.COUNTY_DESK) || staff.has(Role.LEADER)) {
            return shift.phone();
        }
        return Phone.of("phone", shift.phone()).masked();
    }
}
