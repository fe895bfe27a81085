package org.liuchi.people.roster;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.people.Phone;
import org.liuchi.platform.Sheet;
import org.liuchi.platform.SheetRow;
import org.liuchi.platform.Words;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a roster from CSV; see {@code docs/import.md}. */
@Component
class ShiftFile {
    private static final List<String> NEEDED = List.of("organization", "post", "kind", "from", "until");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Organizations organizations;
    private final JdbcClient sql;
    private final Words words;

    ShiftFile(Organizations organizations, JdbcClient sql, Words words) {
        this.organizations = organizations;
        this.sql = sql;
        this.words = words;
    }

    /** @throws Problem INVALID naming each bad row by its line */
    List<Shift> read(CountyCode county, Reader csv) {
        return Sheet.read(csv, NEEDED, row -> shift(county, row));
    }

    private Shift shift(CountyCode county, SheetRow row) {
        String said = row.required("organization", 50);
        Organization organization = organizations.all(county).stream()
                .filter(body -> body.isCalled(said))
                .findFirst()
                .orElseThrow(() -> wrong(row, "organization", "shift-organization", said));
        Instant since = moment(row, "from");
        Instant until = moment(row, "until");
        if (until.isBefore(since)) {
            throw Problem.invalid(row.in("until"), "after", Map.of("earliest", since));
        }
        String kind = row.required("kind", 20);
        String phone = row.text("phone", 30);
        return new Shift(
                organization.id(),
                post(county, organization, row).id(),
                account(county, row),
                words.meant(Shift.Kind.class, "shift-kind", kind)
                        .orElseThrow(() -> wrong(row, "kind", "shift-kind", kind)),
                since,
                until,
                rank(row),
                phone.isEmpty() ? "" : Phone.of(row.in("phone"), phone).digits());
    }

    private Post post(CountyCode county, Organization organization, SheetRow row) {
        String said = row.required("post", 50);
        return organizations.posts(county, organization.id()).stream()
                .filter(post -> post.name().equals(said))
                .findFirst()
                .orElseThrow(() -> wrong(row, "post", "shift-post", said));
    }

    private @Nullable AccountId account(CountyCode county, SheetRow row) {
        String login = row.text("login", 40);
        return login.isEmpty()
                ? null
                : sql.sql("select id from people.account where county_code = :county and login = :login")
                        .param("county", county.value())
                        .param("login", login)
                        .query((found, _) -> new AccountId(found.getObject(1, UUID.class)))
                        .optional()
                        .orElseThrow(() -> wrong(row, "login", "shift-login", login));
    }

    private static int rank(SheetRow row) {
        String said = row.text("rank", 2);
        if (!said.matches("[1-9]?")) {
            throw Problem.invalid(row.in("rank"), "number", Map.of("min", 1, "max", 9));
        }
        return said.isEmpty() ? 1 : Integer.parseInt(said);
    }

    /** {@code 2026-11-25 17:30}, in China. */
    private static Instant moment(SheetRow row, String column) {
        String said = row.required(column, 20);
        try {
            return LocalDateTime.parse(said.replace(' ', 'T')).atZone(ZONE).toInstant();
        } catch (DateTimeException _) {
            throw wrong(row, column, "moment", said);
        }
    }

    private static Problem wrong(SheetRow row, String column, String rule, String said) {
        return Problem.invalid(row.in(column), rule, Map.of("said", said));
    }
}
