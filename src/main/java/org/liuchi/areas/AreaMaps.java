package org.liuchi.areas;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/**
 * Keeps each county's map in memory. Another node may have changed it: every ten seconds its revision is looked up, and
 * only a new revision, or a new day, makes a new map.
 */
@Component
class AreaMaps {
    private final AreaStore store;
    private final BoundaryStore boundaries;
    private final Clock clock;
    private final Map<CountyCode, AreaMap> built = new ConcurrentHashMap<>();
    private final Cache<CountyCode, AreaMap> current = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    AreaMaps(AreaStore store, BoundaryStore boundaries, Clock clock) {
        this.store = store;
        this.boundaries = boundaries;
        this.clock = clock;
    }

    AreaMap of(CountyCode county) {
        return current.get(county, this::check);
    }

    void changed(CountyCode county) {
        current.invalidate(county);
    }

    private AreaMap check(CountyCode county) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
        UUID revision = store.revision(county).orElse(null);
        AreaMap old = built.get(county);
        if (old != null && old.isOf(revision, today)) {
            return old;
        }
        AreaMap map = build(county, revision, today);
        built.put(county, map);
        return map;
    }

    /** The revision was read before the rest: a change in between shows at the next look. */
    private AreaMap build(CountyCode county, @Nullable UUID revision, LocalDate today) {
        return new AreaMap(
                revision, today, store.areas(county), store.successors(county), boundaries.inForce(county, today));
    }
}
