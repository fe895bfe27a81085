package org.liuchi.organizations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.liuchi.organizations.Organization.Kind;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;

/** Checks a list of organisations against those that exist; all of it is taken, or nothing. */
final class OrganizationPlan {
    private static final int TOWN_DIGITS = 9;
    private static final int VILLAGE_DIGITS = 12;

    private final CountyCode county;
    private final Function<String, Optional<String>> areas;
    private final Instant now;
    private final Map<String, Organization> known = new LinkedHashMap<>();
    private final Map<String, Organization> all = new LinkedHashMap<>();
    private final Map<ListedOrganization, OrganizationId> listed = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Problem.Violation> violations = new ArrayList<>();

    private OrganizationPlan(
            CountyCode county, List<Organization> known, Function<String, Optional<String>> areas, Instant now) {
        this.county = county;
        this.areas = areas;
        this.now = now;
        known.forEach(one -> this.known.put(key(one.kind(), one.name(), one.areaCode()), one));
        all.putAll(this.known);
    }

    /**
     * @param areas makes a code of what was written, if there is such an area
     * @throws Problem INVALID with one violation for each line that can't be taken
     */
    static OrganizationPlan of(
            CountyCode county,
            List<Organization> known,
            List<ListedOrganization> lines,
            Function<String, Optional<String>> areas,
            Instant now) {
        OrganizationPlan plan = new OrganizationPlan(county, known, areas, now);
        for (ListedOrganization line : lines) {
            try {
                plan.take(line);
            } catch (Problem problem) {
                plan.violations.addAll(problem.violations());
            }
        }
        if (!plan.violations.isEmpty()) {
            throw Problem.invalid(plan.violations);
        }
        return plan;
    }

    /** A town or village is known by its area, the linkage centre is the only one, others go by their names. */
    private static String key(Kind kind, String name, String area) {
        return switch (kind) {
            case LINKAGE_CENTRE -> "";
            case TOWN, VILLAGE -> area;
            case COUNTY_OFFICE, DEPARTMENT -> name;
        };
    }

    private void take(ListedOrganization line) {
        String area = area(line);
        String key = key(line.kind(), line.name(), area);
        if (!seen.add(key)) {
            throw line.wrong("name", "organization-twice", line.name());
        }
        Organization old = known.get(key);
        Instant ends = line.ends();
        if (old == null && ends != null && !ends.isAfter(now)) {
            return;
        }
        if (ends != null && line.kind() == Kind.LINKAGE_CENTRE) {
            throw line.wrong("ends", "centre-stays", line.name());
        }
        OrganizationId parent = Hierarchy.parent(line, all.values());
        Organization next = old == null
                ? Organization.of(line.kind(), line.name(), line.shortName(), area, parent, now)
                : new Organization(
                        old.id(),
                        line.kind(),
                        line.name(),
                        line.shortName(),
                        area,
                        parent,
                        old.validFrom(),
                        null,
                        old.version());
        if (Hierarchy.isAbove(next.id(), parent, all.values())) {
            throw line.wrong("parent", "organization-circle", line.name());
        }
        all.put(key, next.endedAt(ends == null || ends.isAfter(now) ? ends : now));
        listed.put(line, next.id());
    }

    private String area(ListedOrganization line) {
        String said = line.area().isEmpty() ? county + "000000" : line.area();
        String area = areas.apply(said).orElseThrow(() -> line.wrong("area", "unknown-area", said));
        int digits = Jurisdiction.prefix(area).length();
        boolean fits = switch (line.kind()) {
            case TOWN -> digits == TOWN_DIGITS;
            case VILLAGE -> digits == VILLAGE_DIGITS;
            case LINKAGE_CENTRE, COUNTY_OFFICE, DEPARTMENT -> digits <= VILLAGE_DIGITS;
        };
        if (!fits) {
            throw line.wrong("area", "organization-area", said);
        }
        return area;
    }

    /** Parents before what belongs to them. */
    List<Organization> added() {
        return all.values().stream()
                .filter(one -> !knownIds().contains(one.id()))
                .toList();
    }

    List<Organization> changed() {
        return all.values().stream()
                .filter(one -> knownIds().contains(one.id()) && !known.containsValue(one))
                .toList();
    }

    private Set<OrganizationId> knownIds() {
        Set<OrganizationId> ids = new HashSet<>();
        known.values().forEach(one -> ids.add(one.id()));
        return ids;
    }

    Map<ListedOrganization, OrganizationId> listed() {
        return listed;
    }
}
