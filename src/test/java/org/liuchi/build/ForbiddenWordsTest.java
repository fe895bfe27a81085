package org.liuchi.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenWordsTest {
    @ParameterizedTest
    @CsvSource({
        "SURVEILLANCE, people.resident.face_image",
        "SURVEILLANCE, deviceFingerprint",
        "SURVEILLANCE, grid_location_trail",
        "RISK_LABELS, ResidentRiskLevel",
        "RISK_LABELS, 重点人员台账",
        "PETITIONER_TRACKING, cases.petitioner",
        "BLACKLISTS, village_blacklist",
        "BLACKLISTS, BlackList",
        "SCORES, people.account.staff_rank",
        "IDENTITY_DOCUMENTS, people.resident.id_number"
    })
    void aForbiddenNameIsFoundInAnySpelling(ForbiddenWords words, String name) {
        assertThat(words.in(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interface",
                "SurfaceWater",
                "flow_hash",
                "checked_in_words",
                "area.boundary_history",
                "needs.ramp",
                "idempotency_key",
                "village_number",
                "cameras_out_of_order_report",
                "incoming",
                "UserDeviceless"
            })
    void anInnocentNameIsNot(String name) {
        assertThat(ForbiddenWords.values()).noneMatch(words -> words.in(name).isPresent());
    }
}
