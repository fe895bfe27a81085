package org.liuchi.people;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.platform.Audit;
import org.liuchi.platform.Words;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has looked at masked data, when and what for (R6; 个人信息保护法44, 51): written before anything is shown, never
 * changed, and told to the person whose data it is.
 */
@Component
public class Looks {
    private static final int MOST = 500;

    private final JdbcClient sql;
    private final Vault vault;
    private final Audit audit;
    private final LookSettings settings;
    private final Organizations organizations;
    private final Words words;

    Looks(JdbcClient sql, Vault vault, Audit audit, LookSettings settings, Organizations organizations, Words words) {
        this.sql = sql;
        this.vault = vault;
        this.audit = audit;
        this.settings = settings;
        this.organizations = organizations;
        this.words = words;
    }

    /**
     * What the person is told of a look, in the person's language.
     *
     * @param by the body, never an official's name
     */
    @Schema(name = "LookForReporter")
    public record Seen(Instant at, @Nullable String by, String what, String purpose) {}

    /**
     * Opens the window on the original of an item.
     *
     * @param post in whose name
     * @param reason masked and sealed, for whoever has to answer for the look later
     * @return until when
     */
    public Instant original(Actor.Staff staff, Post post, UUID item, Look.Purpose purpose, String reason, Instant now) {
        Instant until = now.plus(settings.window());
        add(staff, post, item, Look.What.ORIGINAL, purpose, vault.seal(TextMask.of(reason)), now, until);
        audit.record(staff.county(), staff.account(), "look", "done", now);
        return until;
    }

    /** An item has been told to whoever called; there is nothing more to see by it. */
    public void openMatter(Actor.Staff staff, Post post, UUID item, Look.Purpose purpose, Instant now) {
        add(staff, post, item, Look.What.OPEN_MATTER, purpose, null, now, now);
    }

    private void add(
            Actor.Staff staff,
            Post post,
            UUID item,
            Look.What what,
            Look.Purpose purpose,
            byte @Nullable [] reason,
            Instant now,
            Instant until) {
        sql.sql("""
            insert into people.look (county_code, id, item_id, account_id, post_id, organization_id, what, purpose,
                sealed_reason, at, until)
            values (:county, :id, :item, :account, :post, :organization, :what, :purpose, :reason, :at, :until)
            """)
                .param("county", staff.county().value())
                .param("id", Ids.next(now))
                .param("item", item)
                .param("account", staff.account().value())
                .param("post", post.id().value())
                .param("organization", post.organization().value())
                .param("what", what.name())
                .param("purpose", purpose.name())
                .param("reason", reason)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Until when the account may see the original of the item; empty when it may not, or not any more. */
    public Optional<Instant> until(Actor.Staff staff, UUID item, Instant now) {
        return sql.sql("""
            select until from people.look
            where county_code = :county and item_id = :item and account_id = :account and what = 'ORIGINAL'
              and until > :now
            order by until desc limit 1
            """)
                .param("county", staff.county().value())
                .param("item", item)
                .param("account", staff.account().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** @param what name of the words {@code look.<what>} that say what was seen */
    public Seen told(CountyCode county, Look look, String what, Locale locale) {
        return new Seen(
                look.at(),
                organizations
                        .byId(county, look.organization())
                        .map(Organization::name)
                        .orElse(null),
                words.of(locale, "look." + what, Map.of()),
                words.of(locale, "look.purpose." + look.purpose(), Map.of()));
    }

    /** The newest first. */
    public List<Look> of(CountyCode county, UUID item) {
        return sql.sql("""
            select at, organization_id, what, purpose from people.look
            where county_code = :county and item_id = :item order by at desc, id desc limit :most
            """)
                .param("county", county.value())
                .param("item", item)
                .param("most", MOST)
                .query((row, _) -> new Look(
                        row.getTimestamp("at").toInstant(),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        Look.What.valueOf(row.getString("what")),
                        Look.Purpose.valueOf(row.getString("purpose"))))
                .list();
    }
}
