package org.liuchi.petitions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is put forward, as it came.
 *
 * @param kind absent: {@link PetitionKind#APPEAL}
 * @param areaCode where it lies; absent: the county
 * @param representatives of a joint visit, at most five (信访工作条例20)
 * @param concerned organisation that is complained about and must never see it (条例30)
 * @param contact absent for who gives none; then nobody can be told in writing (条例23)
 */
public record NewPetition(
        @Nullable String description,
        @Nullable PetitionKind kind,
        @Nullable String areaCode,
        @Nullable Integer representatives,
        @Nullable UUID concerned,
        @Nullable Contact contact) {
    @Schema(name = "PetitionContact")
    public record Contact(@Nullable String name, @Nullable String phone) {
        boolean isEmpty() {
            return (name == null || name.isBlank()) && (phone == null || phone.isBlank());
        }
    }
}
