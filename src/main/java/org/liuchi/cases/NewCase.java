package org.liuchi.cases;

import org.jspecify.annotations.Nullable;

/**
 * A matter as it is raised. Fields are checked by {@link Cases#report}; names are those of the public API.
 *
 * @param category code; absent: proposed by rules, settled by the desk
 */
public record NewCase(
        @Nullable String description,
        @Nullable Place place,
        @Nullable Contact contact,
        @Nullable String category) {

    /** Where: a point (WGS 84, degrees), or an area, or an address in words. */
    public record Place(
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable String areaCode,
            @Nullable String address) {}

    /** How the reporter can be reached; all of it may be left out (PIPL 16). */
    public record Contact(@Nullable String name, @Nullable String phone) {
        boolean isEmpty() {
            return (name == null || name.isBlank()) && (phone == null || phone.isBlank());
        }
    }
}
