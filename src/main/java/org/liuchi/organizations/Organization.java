package org.liuchi.organizations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Ids;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PlainText;

/**
 * A body that handles work.
 *
 * @param name at most 50 characters, unique in its jurisdiction
 * @param shortName for lists, at most 20 characters
 * @param areaCode its jurisdiction, 12 digits: the county's for a department
 * @param parent the body it belongs to; none for the county's own
 * @param validTo from when on it no longer exists; absent while it does
 */
public record Organization(
        OrganizationId id,
        Kind kind,
        String name,
        String shortName,
        String areaCode,
        @Nullable OrganizationId parent,
        Instant validFrom,
        @Nullable Instant validTo,
        long version) {
    public enum Kind {
        COUNTY_OFFICE,
        LINKAGE_CENTRE,
        DEPARTMENT,
        TOWN,
        VILLAGE;

        /** An area has one of it, and is what it is known by. */
        boolean ofOneArea() {
            return this == TOWN || this == VILLAGE;
        }
    }

    public Organization {
        name = PlainText.required("name", name, 50);
        shortName = PlainText.required("shortName", shortName, 20);
        Jurisdiction.check("areaCode", areaCode);
    }

    /** A new one that exists from {@code now} on. */
    public static Organization of(
            Kind kind, String name, String shortName, String areaCode, @Nullable OrganizationId parent, Instant now) {
        return new Organization(
                new OrganizationId(Ids.next(now)), kind, name, shortName, areaCode, parent, now, null, 1);
    }

    /** By name, short name or, where there is one for each area, the area's code. */
    public boolean isCalled(String text) {
        return name.equals(text) || shortName.equals(text) || (kind.ofOneArea() && areaCode.equals(text));
    }

    /** Whether an area is in the jurisdiction. */
    public boolean covers(String area) {
        return area.startsWith(Jurisdiction.prefix(areaCode));
    }

    Organization endedAt(@Nullable Instant end) {
        return new Organization(id, kind, name, shortName, areaCode, parent, validFrom, end, version);
    }

    boolean existsAt(Instant now) {
        return !now.isBefore(validFrom) && (validTo == null || now.isBefore(validTo));
    }
}
