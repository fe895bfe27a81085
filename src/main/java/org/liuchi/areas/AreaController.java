package org.liuchi.areas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a resident needs to say where something is: names to pick from, and the grid of a point. No boundaries. */
@RestController
@RequestMapping("/api/public/areas")
class AreaController {
    private final Areas areas;

    AreaController(Areas areas) {
        this.areas = areas;
    }

    /** @param kind COUNTY, TOWN, VILLAGE or GRID */
    record AreaName(String code, String name, Area.Kind kind) {
        private static AreaName of(Area area) {
            return new AreaName(area.code(), area.name(), area.kind());
        }
    }

    /** What lies inside {@code parent}; without one, or with an empty one, the towns of the county. */
    @GetMapping
    List<AreaName> children(CountyCode county, @RequestParam(required = false) @Nullable String parent) {
        String outer = parent == null || parent.isBlank()
                ? county.value()
                : areas.require(county, parent, "parent").code();
        return areas.children(county, outer).stream().map(AreaName::of).toList();
    }

    /** The grid of a point (WGS 84), then its village, its town and the county. */
    @GetMapping("/at")
    List<AreaName> at(CountyCode county, @RequestParam double longitude, @RequestParam double latitude) {
        Area smallest = areas.requireAt(county, longitude, latitude, "longitude");
        return areas.path(county, smallest.code()).stream().map(AreaName::of).toList();
    }
}
