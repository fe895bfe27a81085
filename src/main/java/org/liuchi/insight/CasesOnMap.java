package org.liuchi.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.areas.Outline;
import org.liuchi.cases.OpenCases;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.flow.Phase;
import org.springframework.stereotype.Component;

/** Open cases clustered by area. A cluster stands where its area's name stands: nobody's door is on the map (R1). */
@Component
class CasesOnMap {
    private final OpenCases cases;
    private final Areas areas;

    CasesOnMap(OpenCases cases, Areas areas) {
        this.cases = cases;
        this.areas = areas;
    }

    /**
     * @param items areas with at least one such case, by code
     * @param elsewhere cases of which only a coarser place is known
     */
    record Clusters(List<Cluster> items, Count elsewhere) {}

    /**
     * @param longitude of the area's label point, WGS 84; absent, like the latitude, where the area is not drawn
     * @param overdue past the end of the present step
     * @param dueSoon within 8 hours
     */
    record Cluster(
            String areaCode,
            String name,
            @Nullable Double longitude,
            @Nullable Double latitude,
            int open,
            int overdue,
            int dueSoon) {}

    record Count(int open, int overdue, int dueSoon) {
        private static final Count NONE = new Count(0, 0, 0);

        private Count plus(OpenCases.Load load) {
            return new Count(open + load.open(), overdue + load.overdue(), dueSoon + load.dueSoon());
        }
    }

    Clusters count(
            Actor.Staff staff,
            Level level,
            @Nullable String within,
            Set<Phase> phases,
            @Nullable String category,
            boolean overdue,
            Instant now) {
        CountyCode county = staff.county();
        var which = new OpenCases.Which(prefix(county, within), phases, category, overdue);
        List<Cluster> items = new ArrayList<>();
        Count elsewhere = Count.NONE;
        for (OpenCases.Load load : cases.byArea(staff, which, level.kind.digits(), now)) {
            Optional<Area> area = areas.byCode(county, load.prefix()).filter(found -> found.kind() == level.kind);
            if (area.isPresent()) {
                items.add(cluster(county, area.get(), load));
            } else {
                elsewhere = elsewhere.plus(load);
            }
        }
        return new Clusters(items, elsewhere);
    }

    private String prefix(CountyCode county, @Nullable String within) {
        return within == null || within.isBlank()
                ? ""
                : areas.byCode(county, within)
                        .map(Area::prefix)
                        .orElseThrow(() -> Problem.invalid("within", "unknown-area", Map.of("code", within)));
    }

    private Cluster cluster(CountyCode county, Area area, OpenCases.Load load) {
        Optional<Outline> outline = areas.drawing(county).of(area.code());
        return new Cluster(
                area.code(),
                areas.spokenName(county, area.code()),
                outline.map(Outline::longitude).orElse(null),
                outline.map(Outline::latitude).orElse(null),
                load.open(),
                load.overdue(),
                load.dueSoon());
    }
}
