package org.liuchi.packs;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** Where and with whom demo records play: the county's own areas and bodies, those first that somebody looks after. */
@Component
class DemoPlaces {
    private final Areas areas;
    private final Organizations organizations;

    DemoPlaces(Areas areas, Organizations organizations) {
        this.areas = areas;
        this.organizations = organizations;
    }

    /** {@code village.1} … {@code grid.1}, {@code department.1}, {@code villageBody.1.post.1} …: codes and ids. */
    DemoNames names(CountyCode county) {
        List<Organization> bodies = organizations.all(county);
        DemoNames names = new DemoNames();
        for (DemoWord.Named one : DemoWord.NAMED) {
            names.number(
                    one.word(),
                    one.kind() == Field.Kind.AREA
                            ? areas(county, Area.Kind.valueOf(one.of()), bodies)
                            : bodies(bodies, Organization.Kind.valueOf(one.of())));
        }
        bodies.forEach(body -> names.number(
                body.id().toString(),
                organizations.posts(county, body.id()).stream()
                        .map(post -> post.id().toString())
                        .sorted()
                        .toList()));
        return names;
    }

    private List<String> areas(CountyCode county, Area.Kind kind, List<Organization> bodies) {
        Organization.Kind office = kind == Area.Kind.TOWN ? Organization.Kind.TOWN : Organization.Kind.VILLAGE;
        return areas.all(county, kind).stream()
                .map(Area::code)
                .sorted(Comparator.comparing((String code) ->
                                bodies.stream().noneMatch(body -> body.kind() == office && body.covers(code)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static List<String> bodies(List<Organization> bodies, Organization.Kind kind) {
        return bodies.stream()
                .filter(body -> body.kind() == kind)
                .sorted(Comparator.comparing(Organization::areaCode)
                        .thenComparing(body -> body.id().value()))
                .map(body -> body.id().toString())
                .toList();
    }

    /** Of a record that is about to be entered. */
    DemoFacts facts(CountyCode county, Register register, Map<String, Object> values) {
        Map<String, List<String>> bodies = new HashMap<>();
        register.fields().stream()
                .filter(field -> field.kind() == Field.Kind.ORGANIZATION && values.containsKey(field.name()))
                .forEach(field ->
                        bodies.put(field.name(), each(values.get(field.name())).toList()));
        bodies.put("keeper", keeper(county, register).stream().toList());
        Optional<String> holder = holder(county, register, values);
        bodies.put("holder", holder.stream().toList());
        Object place = values.get(register.belonging().place());
        return new DemoFacts(
                place == null
                        ? holder.map(body -> area(county, body)).orElse(county.value() + "000000")
                        : place.toString(),
                null,
                bodies,
                null);
    }

    private static Stream<String> each(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> Stream.of();
            case List<?> all -> all.stream().map(Object::toString);
            case Object one -> Stream.of(one.toString());
        };
    }

    private Optional<String> keeper(CountyCode county, Register register) {
        return organizations.all(county).stream()
                .filter(body -> body.isCalled(register.belonging().keeper()))
                .findFirst()
                .or(() -> organizations.linkageCentre(county))
                .map(body -> body.id().toString());
    }

    private Optional<String> holder(CountyCode county, Register register, Map<String, Object> values) {
        String name = register.belonging().holder();
        Object value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        return register.field(name)
                        .filter(field -> field.kind() == Field.Kind.AREA)
                        .isPresent()
                ? organizations
                        .ofArea(county, value.toString())
                        .map(body -> body.id().toString())
                : Optional.of(value.toString());
    }

    private String area(CountyCode county, String body) {
        return organizations.all(county).stream()
                .filter(one -> one.id().toString().equals(body))
                .map(Organization::areaCode)
                .findFirst()
                .orElse(county.value() + "000000");
    }
}
