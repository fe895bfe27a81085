package org.liuchi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.Covers;
import org.liuchi.shared.Problem;

class PhoneTest {
    @ParameterizedTest
    @CsvSource({
        "13812341234, 13812341234, 138****1234",
        "138 1234 1234, 13812341234, 138****1234",
        "+86 138-1234-1234, 13812341234, 138****1234",
        "008613812341234, 13812341234, 138****1234",
        "１３８１２３４１２３４, 13812341234, 138****1234",
        "0550-7021234, 05507021234, 0550****234",
        "(0550)7021234, 05507021234, 0550****234",
        "01087654321, 01087654321, 010****321",
        "021-87654321, 02187654321, 021****321",
        "7021234, 7021234, ****234",
    })
    @Covers("R6")
    void aNumberIsReadAsPeopleWriteItAndShownMasked(String written, String digits, String masked) {
        Phone phone = Phone.of("phone", written);

        assertThat(phone.digits()).isEqualTo(digits);
        assertThat(phone.masked()).isEqualTo(masked);
        assertThat(phone.toString()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345",
                "12812341234",
                "1381234123",
                "138123412345",
                "电话",
                "0550",
                "+1 202 555 0100",
                "341181199001011234"
            })
    void whatIsNoChineseNumberIsRefused(String written) {
        assertThatThrownBy(() -> Phone.of("contact.phone", written))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations().getFirst().rule())
                                .isEqualTo("phone"));
    }
}
