package org.liuchi.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.Wish;

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

    /**
     * How the reporter can be reached; all of it may be left out (PIPL 16).
     *
     * @param wish how and how much the person wants to be told
     */
    public record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable Telling wish) {
        public Contact(@Nullable String name, @Nullable String phone) {
            this(name, phone, null, null);
        }

        boolean isEmpty() {
            return Stream.of(name, phone, mail).allMatch(given -> given == null || given.isBlank());
        }

        /** What isn't said is as usual; whoever left an address and no number is told by mail. */
        Wish stated() {
            Telling said = wish == null ? new Telling(null, null, null) : wish;
            boolean onlyMail = (phone == null || phone.isBlank()) && mail != null && !mail.isBlank();
            return new Wish(
                    said.way() != null ? said.way() : onlyMail ? Wish.Way.MAIL : Wish.USUAL.way(),
                    said.amount() != null ? said.amount() : Wish.USUAL.amount(),
                    said.language() != null ? said.language() : Wish.USUAL.language());
        }
    }

    /** How and how much the person wants to be told; what is left out is as usual: by SMS, of the result, in Chinese. */
    @Schema(name = "WishGiven")
    public record Telling(Wish.@Nullable Way way, Wish.@Nullable Amount amount, Wish.@Nullable Language language) {}
}
