package org.liuchi.supervision.warnings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.liuchi.platform.Audit;
import org.liuchi.platform.Recall;
import org.liuchi.platform.Words;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a county calls its colours, and whether it uses the notice to one person at all: as shipped it does not. */
@Component
public class WarningSettings {
    private static final int LONGEST = 10;

    private final JdbcClient sql;
    private final Words words;
    private final Audit audit;
    private final Cache<CountyCode, WarningSetting> counties = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    WarningSettings(JdbcClient sql, Words words, Audit audit) {
        this.sql = sql;
        this.words = words;
        this.audit = audit;
    }

    /** At most 10 seconds behind what another node changed. */
    public WarningSetting of(CountyCode county) {
        return counties.get(county, this::read);
    }

    private WarningSetting read(CountyCode county) {
        return sql.sql("""
            select * from supervision.warning_setting where county_code = :county order by version desc limit 1
            """)
                .param("county", county.value())
                .query((row, _) -> setting(row))
                .optional()
                .orElseGet(() -> new WarningSetting(0, "", "", "", false, List.of()));
    }

    private static WarningSetting setting(ResultSet row) throws SQLException {
        return new WarningSetting(
                row.getInt("version"),
                row.getString("blue"),
                row.getString("yellow"),
                row.getString("red"),
                row.getBoolean("personal"),
                List.of((UUID[]) row.getArray("secretaries").getArray()));
    }

    /** The county's own word, else the one that is shipped. */
    public Label called(CountyCode county, Colour colour) {
        String own = of(county).word(colour);
        String key = "choice.colour." + colour;
        return own.isEmpty()
                ? new Label(words.of(Locale.SIMPLIFIED_CHINESE, key, Map.of()), words.of(Locale.ENGLISH, key, Map.of()))
                : new Label(own, own);
    }

    /** @throws Problem INVALID, STALE_VERSION when somebody else has just set them */
    WarningSetting change(Actor.Staff staff, WarningSetting next, Instant now) {
        CountyCode county = staff.county();
        int added = sql.sql("""
            insert into supervision.warning_setting
              (county_code, version, blue, yellow, red, personal, secretaries, since)
            values (:county, :version, :blue, :yellow, :red, :personal, :secretaries::uuid[], :now)
            on conflict (county_code, version) do nothing
            """)
                .param("county", county.value())
                .param("version", next.version() + 1)
                .param("blue", PlainText.optional("blue", next.blue(), LONGEST))
                .param("yellow", PlainText.optional("yellow", next.yellow(), LONGEST))
                .param("red", PlainText.optional("red", next.red(), LONGEST))
                .param("personal", next.personal())
                .param(
                        "secretaries",
                        next.secretaries().stream().map(UUID::toString).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0 || read(county).version() != next.version() + 1) {
            throw Problem.of(
                    Problem.Kind.STALE_VERSION, Map.of("version", read(county).version()));
        }
        audit.record(county, staff.account(), "warning-settings", "done", now);
        Recall.now(() -> counties.invalidate(county));
        return read(county);
    }
}
