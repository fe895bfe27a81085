package org.liuchi.registers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liuchi.platform.Recall;
import org.liuchi.registers.definition.Conversion;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.flow.FlowJson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The registers of each county. What changes here is seen at once, what another node changed within ten seconds. */
@Component
public class Registers {
    private final RegisterStore store;
    private final Flows flows;
    private final Conversions conversions;
    private final Tallies tallies;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Cache<RegisterStore.Known, Register> definitions =
            Caffeine.newBuilder().maximumSize(5_000).build();
    private final Cache<CountyCode, Map<String, Register>> counties =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build();

    Registers(
            RegisterStore store,
            Flows flows,
            Conversions conversions,
            Tallies tallies,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.flows = flows;
        this.conversions = conversions;
        this.tallies = tallies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether items of this kind are records of a register: no core flow has a hyphen in its name. */
    static boolean isRegister(String kind) {
        return kind.contains("-");
    }

    /** In the order of their names. */
    public Collection<Register> all(CountyCode county) {
        return in(county).values();
    }

    /** @throws Problem NOT_FOUND where the county has none of this pack */
    List<Register> ofPack(CountyCode county, String pack) {
        List<Register> found = all(county).stream()
                .filter(register -> register.pack().equals(pack))
                .toList();
        if (found.isEmpty()) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
        return found;
    }

    public Optional<Register> find(CountyCode county, String name) {
        return Optional.ofNullable(in(county).get(name));
    }

    /** @throws Problem NOT_FOUND */
    public Register get(CountyCode county, String name) {
        return find(county, name).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }

    /** @throws Problem FORBIDDEN for who reads no records, NOT_FOUND */
    Register readable(Actor.Staff staff, String name) {
        if (!RecordScope.reads(staff)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        return get(staff.county(), name);
    }

    /**
     * Takes over definitions, all or none, within the caller's transaction if there is one. What is the same already is
     * left as it is.
     *
     * @return names of those that are new or changed
     * @throws org.liuchi.platform.yaml.DefinitionError when a loop does not hold together
     */
    public List<String> install(CountyCode county, Collection<Register> registers) {
        return install(county, registers, List.of());
    }

    /**
     * The same, where records are carried over that would not fit otherwise.
     *
     * @throws org.liuchi.platform.yaml.DefinitionError also when existing records can't bear a change
     */
    public List<String> install(CountyCode county, Collection<Register> registers, List<Conversion> given) {
        return transactions.execute(_ -> {
            Map<String, Register> known = in(county);
            List<Register> changed = registers.stream()
                    .filter(register -> !Optional.ofNullable(known.get(register.name()))
                            .map(Register::definition)
                            .equals(Optional.of(register.definition())))
                    .toList();
            for (Register register : changed) {
                Register old = known.get(register.name());
                flows.adopt(county, register.flow());
                // from here on nobody writes by the old definition
                store.install(county, register, hash(register), clock.instant());
                if (old != null) {
                    conversions.convert(county, old, register, given);
                    tallies.installed(county, old, register, !given.isEmpty(), clock.instant());
                }
            }
            Recall.now(() -> counties.invalidate(county));
            return changed.stream().map(Register::name).toList();
        });
    }

    /** The definition that a record began with: by its loop it goes on, and by what the loop's rows do beside it. */
    Register of(Item item) {
        Register now = get(item.county(), item.kind());
        return item.facts().get(Remembered.DEFINITION) instanceof String hash && !hash.equals(hash(now))
                ? read(item.county(), List.of(new RegisterStore.Known(item.kind(), hash)))
                        .getOrDefault(item.kind(), now)
                : now;
    }

    static String hash(Register register) {
        return FlowJson.hash(register.definition());
    }

    private Map<String, Register> in(CountyCode county) {
        return counties.get(county, key -> read(key, store.all(key)));
    }

    /** Each definition is read once, whoever has it. */
    private Map<String, Register> read(CountyCode county, List<RegisterStore.Known> wanted) {
        List<RegisterStore.Known> unread = wanted.stream()
                .filter(known -> definitions.getIfPresent(known) == null)
                .toList();
        Map<RegisterStore.Known, Register> fresh = store.read(county, unread);
        definitions.putAll(fresh);
        Map<String, Register> all = new LinkedHashMap<>();
        wanted.forEach(known -> Optional.ofNullable(definitions.getIfPresent(known))
                .or(() -> Optional.ofNullable(fresh.get(known)))
                .ifPresent(register -> all.put(known.name(), register)));
        return all;
    }
}
