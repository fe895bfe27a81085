package org.liuchi.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reporters have said about being told, and where to; theirs to change at any time. */
@Component
public class Wishes {
    private final JdbcClient sql;
    private final Vault vault;

    Wishes(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /**
     * @param hasPhone whether there is a number to send an SMS to
     * @param maskedMail the address that mail goes to, masked; absent when there is none
     */
    public record Stated(
            Wish wish, boolean hasPhone, @Nullable String maskedMail) {}

    /** Empty once the contact data is erased. */
    public Optional<Stated> of(CountyCode county, ContactId id) {
        return sql.sql("""
            select wish_way, wish_amount, wish_language, sealed_phone is not null, sealed_mail
            from people.contact_details where county_code = :county and id = :id and erased_at is null
            """)
                .param("county", county.value())
                .param("id", id.value())
                .query((row, _) -> {
                    byte[] mail = row.getBytes(5);
                    return new Stated(
                            wish(row),
                            row.getBoolean(4),
                            mail == null
                                    ? null
                                    : MailAddress.of("mail", vault.open(mail)).masked());
                })
                .optional();
    }

    /** The wish alone; empty once the contact data is erased. */
    public Optional<Wish> wish(CountyCode county, ContactId id) {
        return sql.sql("""
            select wish_way, wish_amount, wish_language from people.contact_details
            where county_code = :county and id = :id and erased_at is null
            """)
                .param("county", county.value())
                .param("id", id.value())
                .query((row, _) -> wish(row))
                .optional();
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                Wish.Way.valueOf(row.getString(1)),
                Wish.Amount.valueOf(row.getString(2)),
                Wish.Language.valueOf(row.getString(3)));
    }

    /**
     * Says otherwise from now on.
     *
     * @param mail a new address; the one that is there stays when absent
     * @throws Problem INVALID naming {@code mail}, or {@code way} when there is nothing to send to that way
     */
    public void change(CountyCode county, ContactId id, Wish wish, @Nullable String mail) {
        String typed = PlainText.optional("mail", mail, 254);
        byte[] sealed = typed.isEmpty()
                ? null
                : vault.seal(MailAddress.of("mail", typed).whole());
        Stated stated = of(county, id).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
        check(wish.way(), stated.hasPhone(), sealed != null || stated.maskedMail() != null);
        sql.sql("""
            update people.contact_details set wish_way = :way, wish_amount = :amount, wish_language = :language,
                sealed_mail = coalesce(cast(:mail as bytea), sealed_mail)
            where county_code = :county and id = :id and erased_at is null
            """)
                .param("way", wish.way().name())
                .param("amount", wish.amount().name())
                .param("language", wish.language().name())
                .param("mail", sealed)
                .param("county", county.value())
                .param("id", id.value())
                .update();
    }

    private static void check(Wish.Way way, boolean phone, boolean mail) {
        if (way == Wish.Way.SMS && !phone) {
            throw Problem.invalid("way", "no-number-for-it");
        }
        if (way == Wish.Way.MAIL && !mail) {
            throw Problem.invalid("mail", "required");
        }
    }

    /** The number or address to send a message to; for sending only, never for showing. */
    public Optional<String> address(CountyCode county, ContactId id, Wish.Way way) {
        return sql
                .sql("""
                    select sealed_phone, sealed_mail from people.contact_details
                    where county_code = :county and id = :id
                    """)
                .param("county", county.value())
                .param("id", id.value())
                .query((row, _) -> Optional.ofNullable(
                        switch (way) {
                            case SMS -> row.getBytes(1);
                            case MAIL -> row.getBytes(2);
                            case NOTHING -> null;
                        }))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(vault::open);
    }
}
