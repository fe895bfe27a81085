package org.liuchi.organizations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Ids;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Role;

/**
 * A seat in an organisation that owns work, whoever sits on it.
 *
 * @param name at most 50 characters
 * @param role what its holder may do, within the organisation and the area
 * @param areaCode narrower than the organisation's: the grid of a grid worker, 15 digits; absent when it is the same
 * @param intake work dispatched to the organisation arrives here
 * @param head the first post of the organisation (一把手)
 * @param validTo from when on it no longer exists; absent while it does
 */
public record Post(
        PostId id,
        OrganizationId organization,
        String name,
        Role role,
        @Nullable String areaCode,
        boolean intake,
        boolean head,
        Instant validFrom,
        @Nullable Instant validTo,
        long version) {
    public Post {
        name = PlainText.required("name", name, 50);
        if (areaCode != null) {
            Jurisdiction.check("areaCode", areaCode);
        }
    }

    /** One that is not the first of its organisation. */
    public Post(
            PostId id,
            OrganizationId organization,
            String name,
            Role role,
            @Nullable String areaCode,
            boolean intake,
            Instant validFrom,
            @Nullable Instant validTo,
            long version) {
        this(id, organization, name, role, areaCode, intake, false, validFrom, validTo, version);
    }

    /** A new one that exists from {@code now} on. */
    public static Post of(
            OrganizationId organization,
            String name,
            Role role,
            @Nullable String areaCode,
            boolean intake,
            Instant now) {
        return new Post(new PostId(Ids.next(now)), organization, name, role, areaCode, intake, now, null, 1);
    }

    public Post with(Role nextRole, boolean nextIntake) {
        return new Post(id, organization, name, nextRole, areaCode, nextIntake, head, validFrom, validTo, version);
    }

    public Post heading(boolean nextHead) {
        return new Post(id, organization, name, role, areaCode, intake, nextHead, validFrom, validTo, version);
    }

    boolean existsAt(Instant now) {
        return !now.isBefore(validFrom) && (validTo == null || now.isBefore(validTo));
    }
}
