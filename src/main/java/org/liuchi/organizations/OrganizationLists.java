package org.liuchi.organizations;

import java.io.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.liuchi.platform.Words;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes in the organisations of a county from a list; taken in again, it changes nothing. */
@Component
public class OrganizationLists {
    private final Organizations organizations;
    private final Words words;
    private final TransactionOperations transactions;

    OrganizationLists(Organizations organizations, Words words, TransactionOperations transactions) {
        this.organizations = organizations;
        this.words = words;
        this.transactions = transactions;
    }

    /**
     * A line that was taken.
     *
     * @param field by which a refusal names it: {@code line.7}
     * @param categories codes of what it is usually responsible for
     */
    public record Taken(String field, OrganizationId organization, List<String> categories) {}

    /** @param changed how many organisations are new or different */
    public record Result(int changed, List<Taken> lines) {}

    /**
     * @param areas makes a code of what was written, if there is such an area now
     * @throws Problem INVALID naming each bad row by its line; then nothing has changed
     */
    public Result take(CountyCode county, Reader csv, Function<String, Optional<String>> areas, Instant now) {
        OrganizationPlan plan =
                OrganizationPlan.of(county, organizations.all(county), OrganizationFile.read(csv, words), areas, now);
        List<Organization> added = plan.added();
        List<Organization> changed = plan.changed();
        transactions.executeWithoutResult(_ -> {
            organizations.add(county, added);
            organizations.change(county, changed);
        });
        return new Result(
                added.size() + changed.size(),
                plan.listed().entrySet().stream()
                        .map(entry -> new Taken(
                                entry.getKey().field(),
                                entry.getValue(),
                                entry.getKey().categories()))
                        .toList());
    }
}
