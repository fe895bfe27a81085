package org.liuchi.supervision.warnings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liuchi.organizations.Organization.Kind;
import org.liuchi.platform.Audit;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A county's rules, and the shipped ones that it has not adopted. */
@Component
class WarningRules {
    private final JdbcClient sql;
    private final RuleTemplates templates;
    private final Audit audit;

    WarningRules(JdbcClient sql, RuleTemplates templates, Audit audit) {
        this.sql = sql;
        this.templates = templates;
        this.audit = audit;
    }

    /** In the order in which they are read; the county's own after the shipped ones. */
    List<WarningRule> of(CountyCode county, Locale locale) {
        Map<String, WarningRule> adopted =
                adopted(county).stream().collect(Collectors.toMap(WarningRule::code, Function.identity()));
        List<WarningRule> all = new ArrayList<>();
        for (WarningRule shipped : templates.of(locale)) {
            WarningRule own = adopted.remove(shipped.code());
            all.add(own == null ? shipped : own);
        }
        adopted.values().stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .forEach(all::add);
        return all;
    }

    /** As last changed. */
    List<WarningRule> adopted(CountyCode county) {
        return sql.sql("""
            select distinct on (code) * from supervision.warning_rule where county_code = :county
            order by code, edition desc
            """)
                .param("county", county.value())
                .query((row, _) -> rule(row))
                .list();
    }

    /** @throws Problem INVALID, STALE_VERSION when somebody else has just changed it */
    WarningRule change(Actor.Staff staff, WarningRule next, Instant now) {
        check(next);
        int added = sql.sql("""
            insert into supervision.warning_rule (county_code, code, edition, fires, name, measure, threshold, least,
              colour, addressee, kinds, ground, since)
            values (:county, :code, :edition, :fires, :name, :measure, :threshold, :least, :colour, :addressee, :kinds,
              :ground, :now)
            on conflict (county_code, code, edition) do nothing
            """)
                .param("county", staff.county().value())
                .param("code", next.code())
                .param("edition", next.edition() + 1)
                .param("fires", next.fires())
                .param("name", PlainText.required("name", next.name(), 50))
                .param("measure", next.measure().name())
                .param("threshold", next.threshold())
                .param("least", next.least())
                .param("colour", next.colour().name())
                .param("addressee", next.addressee().name())
                .param("kinds", next.kinds().stream().map(Kind::name).collect(Collectors.joining(",")))
                .param("ground", ground(next))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        WarningRule stands = adopted(staff.county()).stream()
                .filter(rule -> rule.code().equals(next.code()))
                .findFirst()
                .orElse(next);
        if (added == 0 || stands.edition() != next.edition() + 1) {
            throw Problem.of(Problem.Kind.STALE_VERSION, Map.of("version", stands.edition()));
        }
        audit.record(staff.county(), staff.account(), "warning-rule", "done", now);
        return stands;
    }

    /** A warning without a clause has no ground, so a rule without one doesn't fire. */
    private static String ground(WarningRule rule) {
        return rule.fires()
                ? PlainText.required("ground", rule.ground(), 1_000)
                : PlainText.optional("ground", rule.ground(), 1_000);
    }

    private static void check(WarningRule rule) {
        boolean percent = rule.measure().sense != RuleMeasure.Sense.AT_LEAST;
        int most = percent ? 100 : 10_000;
        if (rule.threshold() < 1 || rule.threshold() > most) {
            throw Problem.invalid("threshold", "number", Map.of("min", 1, "max", most));
        }
        if (rule.least() < 0 || rule.least() > 10_000) {
            throw Problem.invalid("least", "number", Map.of("min", 0, "max", 10_000));
        }
        if (!rule.code().matches("[a-z0-9-]{1,40}")) {
            throw Problem.invalid("code", "code");
        }
        if (rule.kinds().isEmpty()) {
            throw Problem.invalid("kinds", "required");
        }
    }

    private static WarningRule rule(ResultSet row) throws SQLException {
        return new WarningRule(
                row.getString("code"),
                row.getInt("edition"),
                row.getBoolean("fires"),
                row.getString("name"),
                RuleMeasure.valueOf(row.getString("measure")),
                row.getInt("threshold"),
                row.getInt("least"),
                Colour.valueOf(row.getString("colour")),
                Addressee.valueOf(row.getString("addressee")),
                Stream.of(row.getString("kinds").split(",")).map(Kind::valueOf).toList(),
                row.getString("ground"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
