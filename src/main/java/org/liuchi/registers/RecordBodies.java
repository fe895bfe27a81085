package org.liuchi.registers;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;

/** Which bodies a record belongs to. */
@Component
class RecordBodies {
    private final Organizations organizations;

    RecordBodies(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The body that keeps the register: by its name, else the linkage centre, else the county's own office. */
    OrganizationId keeper(CountyCode county, Register register) {
        String named = register.belonging().keeper();
        return organizations.all(county).stream()
                .filter(body -> !named.isEmpty() && body.isCalled(named))
                .findFirst()
                .or(() -> organizations.linkageCentre(county))
                .or(() -> organizations.all(county).stream()
                        .filter(body -> body.kind() == Organization.Kind.COUNTY_OFFICE)
                        .findFirst())
                .map(Organization::id)
                .orElseThrow(() -> Problem.refused("no-keeper", Map.of()));
    }

    /** The body that has a record: as its field says (of an area without one: none), else who enters it, else the keeper. */
    OrganizationId holder(CountyCode county, Register register, Map<String, Object> values, Actor actor) {
        String named = register.belonging().holder();
        Object value = values.get(named);
        if (value != null) {
            Optional<OrganizationId> body = register.field(named)
                            .filter(field -> field.kind() == Field.Kind.AREA)
                            .isPresent()
                    ? organizations.ofArea(county, value.toString()).map(Organization::id)
                    : Optional.of(new OrganizationId(UUID.fromString(value.toString())));
            if (body.isPresent()) {
                return body.get();
            }
        }
        return own(county, actor).orElseGet(() -> keeper(county, register));
    }

    /** The body for which somebody acts; of several the one nearest to residents. */
    Optional<OrganizationId> own(CountyCode county, Actor actor) {
        return actor instanceof Actor.Staff staff
                ? staff.handlesFor().stream()
                        .flatMap(id -> organizations.byId(county, id).stream())
                        .max(Comparator.comparing(Organization::kind)
                                .thenComparing(body -> body.id().value()))
                        .map(Organization::id)
                : Optional.empty();
    }

    String areaOf(CountyCode county, OrganizationId body) {
        return organizations.byId(county, body).map(Organization::areaCode).orElse(county.value() + "000000");
    }
}
