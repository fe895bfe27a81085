package org.liuchi.people.roster;

import java.io.Reader;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Imported;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The duty rosters: who has it now, and who is called in which order (TC-38). */
@Component
public class DutyRosters {
    private final JdbcClient sql;
    private final Vault vault;
    private final Organizations organizations;
    private final ShiftFile file;
    private final TransactionOperations transactions;

    DutyRosters(
            JdbcClient sql,
            Vault vault,
            Organizations organizations,
            ShiftFile file,
            TransactionOperations transactions) {
        this.sql = sql;
        this.vault = vault;
        this.organizations = organizations;
        this.file = file;
        this.transactions = transactions;
    }

    /** Taken again, a list changes nothing; what it doesn't name stays. */
    public Imported take(CountyCode county, Reader csv) {
        List<Shift> shifts = file.read(county, csv);
        return Objects.requireNonNull(transactions.execute(_ -> {
            Map<UUID, Shift> before = shifts.stream().map(Shift::since).min(Comparator.naturalOrder()).stream()
                    .flatMap(earliest -> beginning(county, earliest).stream())
                    .collect(Collectors.toMap(Shift::id, Function.identity()));
            List<Shift> changed = shifts.stream()
                    .filter(shift -> !shift.equals(before.get(shift.id())))
                    .toList();
            put(county, changed);
            return new Imported(changed.size(), List.of());
        }));
    }

    public void put(CountyCode county, List<Shift> shifts) {
        for (Shift shift : shifts) {
            AccountId account = shift.account();
            sql.sql("""
                insert into people.shift (county_code, id, organization_id, post_id, account_id, kind, since, until, rank,
                  sealed_phone)
                values (:county, :id, :organization, :post, :account, :kind, :since, :until, :rank, :phone)
                on conflict (county_code, id) do update set kind = EXCLUDED.kind, until = EXCLUDED.until,
                  rank = EXCLUDED.rank, sealed_phone = EXCLUDED.sealed_phone
                """)
                    .param("county", county.value())
                    .param("id", shift.id())
                    .param("organization", shift.organization().value())
                    .param("post", shift.post().value())
                    .param("account", account == null ? null : account.value())
                    .param("kind", shift.kind().name())
                    .param("since", Timestamp.from(shift.since()))
                    .param("until", Timestamp.from(shift.until()))
                    .param("rank", shift.rank())
                    .param("phone", shift.phone().isEmpty() ? null : vault.seal(shift.phone()))
                    .update();
        }
    }

    /** Whoever is on duty at a moment, in the order in which they are called. */
    public List<Shift> at(CountyCode county, Instant now) {
        return read(county, "since <= :from and until > :from", now, now);
    }

    /** Turns that touch a span of time, by their beginning. */
    List<Shift> between(CountyCode county, Instant from, Instant to) {
        return read(county, "since < :to and until > :from and until > since", from, to).stream()
                .sorted(Comparator.comparing(Shift::since))
                .toList();
    }

    private List<Shift> beginning(CountyCode county, Instant earliest) {
        return read(county, "since >= :from", earliest, earliest);
    }

    /** Posts for what concerns the county: the linkage centre's first, then the county office's leaders. */
    public List<PostId> onCall(CountyCode county, Instant now) {
        List<Shift> shifts = at(county, now);
        return List.of(Organization.Kind.LINKAGE_CENTRE, Organization.Kind.COUNTY_OFFICE).stream()
                .flatMap(kind -> shifts.stream().filter(shift -> isOf(county, shift, kind)))
                .map(Shift::post)
                .distinct()
                .toList();
    }

    private boolean isOf(CountyCode county, Shift shift, Organization.Kind kind) {
        return organizations
                .byId(county, shift.organization())
                .filter(body -> body.kind() == kind)
                .isPresent();
    }

    private List<Shift> read(CountyCode county, String when, Instant from, Instant to) {
        Map<String, Object> params = new HashMap<>(Map.of("county", county.value(), "from", Timestamp.from(from)));
        params.put("to", Timestamp.from(to));
        return sql.sql("""
            select organization_id, post_id, account_id, kind, since, until, rank, sealed_phone
            from people.shift where county_code = :county and %s order by rank, since, id
            """.formatted(when))
                .params(params)
                .query((row, _) -> {
                    byte[] phone = row.getBytes("sealed_phone");
                    return new Shift(
                            new OrganizationId(row.getObject("organization_id", UUID.class)),
                            new PostId(row.getObject("post_id", UUID.class)),
                            Optional.ofNullable(row.getObject("account_id", UUID.class))
                                    .map(AccountId::new)
                                    .orElse(null),
                            Shift.Kind.valueOf(row.getString("kind")),
                            row.getTimestamp("since").toInstant(),
                            row.getTimestamp("until").toInstant(),
                            row.getInt("rank"),
                            phone == null ? "" : vault.open(phone));
                })
                .list();
    }
}
