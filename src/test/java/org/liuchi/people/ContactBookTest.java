package org.liuchi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.Browsers;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ContactBookTest {
    private static final String PHONE = "13812345678";

    private final ContactBook contacts;
    private final JdbcClient sql;
    private final CountyCode county;

    ContactBookTest(@Autowired ContactBook contacts, @Autowired JdbcClient sql, @Autowired Browsers browsers) {
        this.contacts = contacts;
        this.sql = sql;
        county = browsers.newCounty();
    }

    @Test
    @Covers("R6")
    void contactDataIsMaskedByDefault() {
        ContactId full = store("张三丰", PHONE);
        ContactId nameless = store(null, "0550-7021234");

        assertThat(contacts.masked(county, List.of(full, nameless)))
                .isEqualTo(Map.of(
                        full, new MaskedContact("张*", "138****5678"),
                        nameless, new MaskedContact(null, "0550****234")));
    }

    @Test
    @Covers("R6")
    void theTableHoldsNothingThatCanBeRead() {
        store("诸葛孔明", PHONE);

        String row = sql.sql("select t::text from people.contact_details t where county_code = :county")
                .param("county", county.value())
                .query(String.class)
                .single();
        String name = java.util.HexFormat.of().formatHex("孔明".getBytes(StandardCharsets.UTF_8));

        assertThat(row).doesNotContain("孔明", name, "诸葛").doesNotContain("1234567", "31333831");
    }

    @Test
    void aMessageReachesTheNumberThatWasGiven() {
        assertThat(contacts.phoneToSendTo(county, store("张三", "+86 138-1234-5678")))
                .contains(PHONE);
        assertThat(contacts.phoneToSendTo(county, store("张三", ""))).isEmpty();
    }

    @Test
    void whatWasErasedIsGone() {
        ContactId id = store("张三", PHONE);

        contacts.erase(county, id, TestClock.START);

        assertThat(contacts.masked(county, List.of(id))).isEmpty();
        assertThat(contacts.phoneToSendTo(county, id)).isEmpty();
        assertThat(contacts.open(county, id)).isEmpty();
        assertThat(contacts.withPhone(county, PHONE)).isEmpty();
        assertThat(count("phone_index is not null")).isZero();
    }

    /** R3: the whole number or nothing, in its own county. */
    @Test
    @Covers("R3")
    void aPhoneIsFoundExactlyHoweverItIsWritten(@Autowired Browsers browsers) {
        ContactId first = store("张三", PHONE);
        ContactId second = store(null, "+86 138-1234-5678");
        store("李四", "13812345679");

        assertThat(contacts.withPhone(county, "１３８ 1234 5678")).containsExactlyInAnyOrder(first, second);
        assertThat(contacts.withPhone(county, "81234567")).isEmpty();
        assertThat(contacts.withPhone(browsers.newCounty(), PHONE)).isEmpty();
    }

    @Test
    void whatWasKeptBeforeThereWasAnIndexIsFoundOnceItIsFilled(@Autowired PhoneIndex index) {
        ContactId old = store("张三", PHONE);
        sql.sql("update people.contact_details set phone_index = null where county_code = :county")
                .param("county", county.value())
                .update();
        assertThat(contacts.withPhone(county, PHONE)).isEmpty();

        index.fill(county, TestClock.START);

        assertThat(contacts.withPhone(county, PHONE)).containsExactly(old);
    }

    /** R3: reached as ever, found by nobody, at no time. */
    @Test
    @Covers("R3")
    void whatIsNotToBeFoundIsNeverFound(@Autowired PhoneIndex index) {
        ContactId petitioner = contacts.storeUnfindable(county, "张三", PHONE, TestClock.START);

        index.fill(county, TestClock.START);

        assertThat(contacts.withPhone(county, PHONE)).isEmpty();
        assertThat(count("phone_index is not null")).isZero();
        assertThat(contacts.phoneToSendTo(county, petitioner)).contains(PHONE);
    }

    private int count(String condition) {
        return sql.sql("select count(*) from people.contact_details where county_code = :county and " + condition)
                .param("county", county.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void anotherCountySeesNothing(@Autowired Browsers browsers) {
        ContactId id = store("张三", PHONE);
        CountyCode other = browsers.newCounty();

        assertThat(contacts.masked(other, List.of(id))).isEmpty();
        assertThat(contacts.phoneToSendTo(other, id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "张三, 12345, contact.phone, phone",
        "341181199001011234, 13812345678, contact.name, person-name",
        "'', ' ', contact, required",
    })
    void wrongContactDataIsRefusedWithItsField(String name, String phone, String field, String rule) {
        assertThatThrownBy(() -> store(name, phone)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.violations().getFirst().field()).isEqualTo(field);
            assertThat(problem.violations().getFirst().rule()).isEqualTo(rule);
            assertThat(problem.getMessage()).doesNotContain("1990", "138");
        });
    }

    private ContactId store(
            @org.jspecify.annotations.Nullable String name, @org.jspecify.annotations.Nullable String phone) {
        return contacts.store(county, name, phone, TestClock.START);
    }
}
