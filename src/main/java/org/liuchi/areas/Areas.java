package org.liuchi.areas;

import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.Imported;
import org.liuchi.shared.Problem;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The areas of each county. Reading never touches the database but for a look at the county's revision every ten
 * seconds. Changes are made each in a transaction of their own: call them outside any other.
 */
@Component
public class Areas {
    private final AreaStore store;
    private final BoundaryStore boundaries;
    private final AreaMaps maps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Areas(AreaStore store, BoundaryStore boundaries, AreaMaps maps, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.boundaries = boundaries;
        this.maps = maps;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An area by its code, also one that has ended. */
    public Optional<Area> byCode(CountyCode county, String code) {
        return AreaCode.read(code).flatMap(read -> maps.of(county).byCode(read.value()));
    }

    /** What lies directly inside an area and is in force today, by code. */
    public List<Area> children(CountyCode county, String parent) {
        return AreaCode.read(parent)
                .map(read -> maps.of(county).children(read.value()))
                .orElse(List.of());
    }

    /** All areas of one kind that are in force today, by code. */
    public List<Area> all(CountyCode county, Area.Kind kind) {
        AreaMap map = maps.of(county);
        return map.all()
                .filter(area -> area.kind() == kind && area.inForceOn(map.day()))
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }

    /** The area itself, then what it belongs to, up to the county; empty for an unknown code. */
    public List<Area> path(CountyCode county, String code) {
        return AreaCode.read(code)
                .map(read -> maps.of(county).path(read.value()))
                .orElse(List.of());
    }

    /** As people say it: village and grid, or just the village, town or county; the code when it is unknown. */
    public String spokenName(CountyCode county, String code) {
        List<Area> path = path(county, code);
        if (path.isEmpty()) {
            return code;
        }
        String name = path.getFirst().name();
        return path.size() > 1 && path.getFirst().kind() == Area.Kind.GRID
                ? path.get(1).name() + name
                : name;
    }

    /**
     * The smallest area in force today that the point (WGS 84) is in: its grid, or where no grids are drawn its
     * village, town or county. Empty outside the county.
     */
    public Optional<Area> gridAt(CountyCode county, double longitude, double latitude) {
        return maps.of(county).at(longitude, latitude);
    }

    /** The outlines in force today. */
    public Drawing drawing(CountyCode county) {
        return maps.of(county).drawing();
    }

    /** The areas in force that took the place of one that ended. */
    public List<Area> successors(CountyCode county, String code) {
        return AreaCode.read(code)
                .map(read -> maps.of(county).successors(read.value()))
                .orElse(List.of());
    }

    /**
     * The area that somebody named, if a matter can be there.
     *
     * @param field of the request, for the refusal
     * @throws Problem INVALID with one of the rules unknown-area, other-county, area-not-yet, area-ended, area-replaced
     */
    public Area require(CountyCode county, String code, String field) {
        return Places.named(maps.of(county), county, code, field);
    }

    /**
     * The area that a point is in, if it is in the county. A county that has drawn no boundary takes any point in
     * China as its own.
     *
     * @param field of the request, for the refusal
     * @throws Problem INVALID with one of the rules coordinates, no-position, outside-county
     */
    public Area requireAt(CountyCode county, double longitude, double latitude, String field) {
        return Places.pointed(maps.of(county), county, longitude, latitude, field);
    }

    /**
     * Enters areas, or new names and counts of known ones, from CSV; the columns {@code code} and {@code name}
     * are needed, {@code kind}, {@code parent}, {@code sub_kind}, {@code households} and {@code people} may be there.
     *
     * @param from the day on which new ones come into force
     * @throws Problem INVALID naming each bad row by its line; then nothing has changed
     */
    public Imported importDivisions(CountyCode county, Reader csv, LocalDate from) {
        return enterAll(county, DivisionFile.read(csv), from);
    }

    /** As {@link #importDivisions}; a bad entry is named by its place in the list, {@code areas.0}. */
    public Imported enter(CountyCode county, List<NewArea> areas, LocalDate from) {
        List<Divisions.Entry> entries = IntStream.range(0, areas.size())
                .mapToObj(i -> new Divisions.Entry("areas." + i, areas.get(i)))
                .toList();
        return enterAll(county, entries, from);
    }

    /**
     * Draws boundaries from GeoJSON, features with {@code properties.code}. What was drawn before ends on
     * {@code from}; the grids of a village must then cover it without gaps and overlaps.
     *
     * @throws Problem INVALID naming each bad feature, or the two grids of each gap and overlap with its square metres;
     *     then nothing has changed
     */
    public Imported importBoundaries(CountyCode county, Reader geoJson, Datum datum, LocalDate from) {
        return draw(county, BoundaryFile.read(geoJson, datum), from);
    }

    /** As {@link #importBoundaries}, from polygons (WGS 84) by area code. */
    public Imported draw(CountyCode county, Map<String, Geometry> drawn, LocalDate from) {
        return change(county, () -> {
            Map<String, Geometry> changed = Boundaries.check(
                    county,
                    store.areas(county),
                    boundaries.inForce(county, from),
                    boundaries.lastDrawn(county),
                    drawn,
                    from);
            boundaries.draw(county, changed, from);
            return new Imported(changed.size(), List.of());
        });
    }

    /**
     * Ends an area and its boundary.
     *
     * @param until the first day on which it is no longer in force
     * @param successors what takes its place, already entered
     * @throws Problem INVALID with one of the rules unknown-area, area-has-parts, ends-too-early
     */
    public void end(CountyCode county, String code, LocalDate until, List<String> successors) {
        change(county, () -> {
            AreaEnding.check(store.areas(county), boundaries.lastDrawn(county), code, until, successors);
            store.end(county, code, until, successors);
            boundaries.end(county, code, until);
            return code;
        });
    }

    private Imported enterAll(CountyCode county, List<Divisions.Entry> entries, LocalDate from) {
        return change(county, () -> {
            Divisions.Result result = Divisions.check(county, store.areas(county), entries, from);
            store.write(county, result.changed());
            return new Imported(result.changed().size(), result.warnings());
        });
    }

    private <T> T change(CountyCode county, Supplier<T> change) {
        T done = Objects.requireNonNull(transaction.execute(_ -> {
            store.revise(county, Ids.next(clock.instant()));
            return change.get();
        }));
        maps.changed(county);
        return done;
    }
}
