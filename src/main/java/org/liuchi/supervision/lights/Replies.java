package org.liuchi.supervision.lights;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What organisations say to their lights; each stays as it was written, beside the light, under no person's name. */
@Component
class Replies {
    private final JdbcClient sql;
    private final Vault vault;

    Replies(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Schema(name = "LightReply")
    record Reply(UUID item, Instant at, String text) {}

    Reply add(CountyCode county, UUID organization, UUID item, String text, Instant now) {
        sql.sql("""
            insert into supervision.reply (county_code, id, item_id, organization_id, at, sealed_text)
            values (:county, :id, :item, :organization, :at, :text)
            """)
                .param("county", county.value())
                .param("id", Ids.next(now))
                .param("item", item)
                .param("organization", organization)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("text", vault.seal(text))
                .update();
        return new Reply(item, now, text);
    }

    /** Oldest first. */
    List<Reply> of(CountyCode county, UUID organization, Instant since) {
        return sql.sql("""
            select item_id, at, sealed_text from supervision.reply
            where county_code = :county and organization_id = :organization and at >= :since order by at, id
            """)
                .param("county", county.value())
                .param("organization", organization)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Reply(
                        row.getObject("item_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        vault.open(row.getBytes("sealed_text"))))
                .list();
    }
}
