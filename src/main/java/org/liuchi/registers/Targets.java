package org.liuchi.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** Every area, body or record of a kind, as it is today. */
@Component
class Targets {
    private final Registers registers;
    private final RecordWalk walk;
    private final Areas areas;
    private final Organizations organizations;

    Targets(Registers registers, RecordWalk walk, Areas areas, Organizations organizations) {
        this.registers = registers;
        this.walk = walk;
        this.areas = areas;
        this.organizations = organizations;
    }

    /**
     * @param every COUNTY, TOWN, VILLAGE, GRID, DEPARTMENT, or the name of a register
     * @param scope adds which records of that register
     */
    void each(CountyCode county, String every, BiConsumer<Register, Criteria> scope, Consumer<List<Target>> batch) {
        if (!Registers.isRegister(every)) {
            batch.accept(every.equals("DEPARTMENT") ? departments(county) : areas(county, Area.Kind.valueOf(every)));
            return;
        }
        Register register = registers.get(county, every);
        Criteria criteria = new Criteria();
        criteria.plain("r.ended_at is null");
        scope.accept(register, criteria);
        walk.all(
                new RecordWalk.Path(county, register, criteria),
                entries -> batch.accept(entries.stream()
                        .map(entry -> new Target(every, entry.title(), entry.area(), entry.holder(), entry))
                        .toList()));
    }

    private List<Target> departments(CountyCode county) {
        return organizations.all(county).stream()
                .filter(body -> body.kind() == Organization.Kind.DEPARTMENT)
                .map(body -> new Target(
                        "DEPARTMENT", body.name(), body.areaCode(), body.id().value(), null))
                .toList();
    }

    private List<Target> areas(CountyCode county, Area.Kind kind) {
        Map<String, UUID> offices = new HashMap<>();
        organizations.all(county).stream()
                .filter(body -> offices(kind).anyMatch(one -> one == body.kind()))
                .forEach(body -> offices.putIfAbsent(body.areaCode(), body.id().value()));
        return areas.all(county, kind).stream()
                .map(area -> new Target(kind.name(), area.name(), area.code(), offices.get(area.code()), null))
                .toList();
    }

    private static Stream<Organization.Kind> offices(Area.Kind kind) {
        return switch (kind) {
            case COUNTY -> Stream.of(Organization.Kind.COUNTY_OFFICE);
            case TOWN -> Stream.of(Organization.Kind.TOWN);
            case VILLAGE -> Stream.of(Organization.Kind.VILLAGE);
            case GRID -> Stream.of();
        };
    }
}
