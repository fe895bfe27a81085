package org.liuchi.demo.geography;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liuchi.areas.Areas;
import org.liuchi.areas.NewArea;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** Enters Tianchang's towns and villages with generated grids and boundaries. */
@Component
public class DemoGeography {
    private final Areas areas;

    DemoGeography(Areas areas) {
        this.areas = areas;
    }

    /**
     * Call it outside any transaction.
     *
     * @param county takes the place of 341181 in every code
     * @param from the day on which everything comes into force
     * @return the 1,228 grids, by code
     */
    public List<DemoGrid> load(CountyCode county, LocalDate from) {
        DemoCounty generated = DemoCounty.generate();
        areas.enter(
                county,
                generated.areas().stream()
                        .map(area -> new NewArea(
                                under(county, area.code()),
                                area.name(),
                                area.subKind(),
                                area.households(),
                                area.people()))
                        .toList(),
                from);
        areas.draw(
                county,
                generated.boundaries().entrySet().stream()
                        .collect(Collectors.toMap(boundary -> under(county, boundary.getKey()), Map.Entry::getValue)),
                from);
        return generated.grids().stream()
                .map(grid -> new DemoGrid(
                        under(county, grid.code()),
                        under(county, grid.village()),
                        under(county, grid.town()),
                        grid.longitude(),
                        grid.latitude()))
                .toList();
    }

    private static String under(CountyCode county, String code) {
        return county.value() + code.substring(6);
    }
}
