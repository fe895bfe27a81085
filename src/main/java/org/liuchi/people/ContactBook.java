package org.liuchi.people;

import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How residents can be reached (个人信息保护法6, 51): only what they gave for that, sealed at rest, masked whenever it is
 * shown, gone when it is no longer needed. Identity numbers have no place here.
 */
@Component
public class ContactBook {
    private static final Pattern NUMBER = Pattern.compile("\\d{5}");

    private final JdbcClient sql;
    private final Vault vault;
    private final PhoneIndex index;

    ContactBook(JdbcClient sql, Vault vault, PhoneIndex index) {
        this.sql = sql;
        this.vault = vault;
        this.index = index;
    }

    /**
     * @param name at most 50 characters, no numbers in it
     * @param phone a Chinese mobile or landline number, written as people write them
     * @throws Problem INVALID naming {@code contact.name}, {@code contact.phone}, or {@code contact} when both are empty
     */
    public ContactId store(CountyCode county, @Nullable String name, @Nullable String phone, Instant now) {
        return store(county, name, phone, null, Wish.USUAL, now);
    }

    /** The same where no number may lead back to it (R3: a petition is a matter, nobody's list). */
    public ContactId storeUnfindable(CountyCode county, @Nullable String name, @Nullable String phone, Instant now) {
        return store(county, name, phone, null, Wish.USUAL, false, now);
    }

    /**
     * @param mail where mail is to go
     * @param wish how and how much the person wants to be told
     * @throws Problem like above, and naming {@code contact.mail}
     */
    public ContactId store(
            CountyCode county,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String mail,
            Wish wish,
            Instant now) {
        return store(county, name, phone, mail, wish, true, now);
    }

    private ContactId store(
            CountyCode county,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String mail,
            Wish wish,
            boolean findable,
            Instant now) {
        String person = PlainText.optional("contact.name", name, 50);
        if (NUMBER.matcher(person).find()) {
            throw Problem.invalid("contact.name", "person-name");
        }
        String typed = PlainText.optional("contact.phone", phone, 30);
        String address = PlainText.optional("contact.mail", mail, 254);
        if (person.isEmpty() && typed.isEmpty() && address.isEmpty()) {
            throw Problem.invalid("contact", "required");
        }
        if (wish.way() == Wish.Way.MAIL && address.isEmpty()) {
            throw Problem.invalid("contact.mail", "required");
        }
        Phone number = typed.isEmpty() ? null : Phone.of("contact.phone", typed);
        byte[] sealedMail = address.isEmpty()
                ? null
                : vault.seal(MailAddress.of("contact.mail", address).whole());
        ContactId id = new ContactId(Ids.next(now));
        sql.sql("""
            insert into people.contact_details (county_code, id, sealed_name, sealed_phone, findable, phone_index,
                sealed_mail, wish_way, wish_amount, wish_language, created_at)
            values (:county, :id, :name, :phone, :findable, :index, :mail, :way, :amount, :language, :now)
            """)
                .param("county", county.value())
                .param("id", id.value())
                .param("name", person.isEmpty() ? null : vault.seal(person))
                .param("phone", number == null ? null : vault.seal(number.digits()))
                .param("findable", findable)
                .param("index", number == null || !findable ? null : index.of(county, number))
                .param("mail", sealedMail)
                .param("way", wish.way().name())
                .param("amount", wish.amount().name())
                .param("language", wish.language().name())
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    /** For every list and page of staff. Erased ones are missing. Not even the masked form is stored in clear. */
    public Map<ContactId, MaskedContact> masked(CountyCode county, Collection<ContactId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("""
                    select id, sealed_name, sealed_phone from people.contact_details
                    where county_code = :county and id in (:ids) and erased_at is null
                    """)
                .param("county", county.value())
                .param("ids", ids.stream().map(ContactId::value).toList())
                .query((row, _) -> Map.entry(
                        new ContactId(row.getObject("id", UUID.class)),
                        masked(row.getBytes("sealed_name"), row.getBytes("sealed_phone"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private MaskedContact masked(byte @Nullable [] name, byte @Nullable [] phone) {
        return new MaskedContact(
                name == null ? null : MaskedContact.name(vault.open(name)),
                phone == null
                        ? null
                        : Phone.of("contact.phone", vault.open(phone)).masked());
    }

    /** The digits to send a message to; for sending only, never for showing. */
    public Optional<String> phoneToSendTo(CountyCode county, ContactId id) {
        List<byte[]> sealed = sql.sql("""
            select sealed_phone from people.contact_details
            where county_code = :county and id = :id and sealed_phone is not null
            """)
                .param("county", county.value())
                .param("id", id.value())
                .query((row, _) -> row.getBytes(1))
                .list();
        return sealed.stream().findFirst().map(vault::open);
    }

    /** For whoever has given a purpose ({@link Looks}) and for nobody else; missing once erased. */
    public Optional<OpenContact> open(CountyCode county, ContactId id) {
        return sql.sql("""
            select sealed_name, sealed_phone from people.contact_details
            where county_code = :county and id = :id and erased_at is null
            """)
                .param("county", county.value())
                .param("id", id.value())
                .query((row, _) -> new OpenContact(opened(row.getBytes(1)), opened(row.getBytes(2))))
                .optional();
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(sealed);
    }

    /**
     * Those with exactly this number.
     *
     * @param phone written as people write it
     * @throws Problem INVALID naming {@code phone}
     */
    public List<ContactId> withPhone(CountyCode county, String phone) {
        return index.find(county, Phone.of("phone", phone));
    }

    /** Nothing of the person remains; that there was a contact does. */
    public void erase(CountyCode county, ContactId id, Instant now) {
        sql.sql("""
            update people.contact_details set sealed_name = null, sealed_phone = null, phone_index = null,
                sealed_mail = null, erased_at = :now
            where county_code = :county and id = :id and erased_at is null
            """)
                .param("now", Timestamp.from(now))
                .param("county", county.value())
                .param("id", id.value())
                .update();
    }
}
