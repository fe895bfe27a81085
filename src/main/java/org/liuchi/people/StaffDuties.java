package org.liuchi.people;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.PostId;

/** Who holds which post, as a list wants it. */
final class StaffDuties {
    private record Seat(PostId post, AccountId account) {}

    private final Instant now;
    private final Map<Seat, Duty> held;
    private final Map<Seat, Duty> all;
    private final Set<Seat> seen = new HashSet<>();

    /** @param held duties that have not ended */
    StaffDuties(List<Duty> held, Instant now) {
        this.now = now;
        this.held = held.stream().collect(toMap(StaffDuties::seat, Function.identity(), (first, _) -> first));
        this.all = new LinkedHashMap<>(this.held);
    }

    private static Seat seat(Duty duty) {
        return new Seat(duty.post(), duty.account());
    }

    void take(StaffLine line, PostId post, AccountId account) {
        Seat seat = new Seat(post, account);
        if (!seen.add(seat)) {
            throw line.wrong("post", "seat-twice", line.post());
        }
        Duty old = all.get(seat);
        boolean over = line.isOverAt(now);
        if (old != null) {
            all.put(seat, new Duty(post, account, old.since(), over ? now : line.ends()));
        } else if (!over) {
            all.put(seat, new Duty(post, account, now, line.ends()));
        }
    }

    List<Duty> of(AccountId account) {
        return all.values().stream()
                .filter(duty -> duty.account().equals(account))
                .toList();
    }

    List<Duty> changed() {
        return all.values().stream()
                .filter(duty -> !duty.equals(held.get(seat(duty))))
                .toList();
    }
}
