package org.liuchi.cases;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liuchi.cases.Categories.Category;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.platform.Sheet;
import org.liuchi.platform.SheetRow;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Imported;
import org.liuchi.shared.Label;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes categories of both levels from a list; taken again, it changes nothing, and what it doesn't name stays. */
@Component
public class CategoryLists {
    private static final Pattern CODE = Pattern.compile("[a-z0-9_-]{1,19}(\\.[a-z0-9_-]{1,20})?");

    private final Categories categories;
    private final Organizations organizations;
    private final TransactionOperations transactions;

    CategoryLists(Categories categories, Organizations organizations, TransactionOperations transactions) {
        this.categories = categories;
        this.organizations = organizations;
        this.transactions = transactions;
    }

    private record Line(SheetRow row, Category category) {}

    /** @throws Problem INVALID naming each bad row by its line; then nothing has changed */
    public Imported take(CountyCode county, Reader csv) {
        List<Category> before = categories.all(county);
        List<Line> lines = Sheet.read(csv, List.of("code", "name"), row -> line(county, row));
        Map<String, Category> after = new LinkedHashMap<>();
        before.forEach(category -> after.put(category.code(), category));
        lines.forEach(line ->
                after.put(line.category().code(), kept(after.get(line.category().code()), line.category())));
        refuseOrphans(lines, after);
        List<Category> ordered = ordered(after);
        Set<Category> changed = new HashSet<>(ordered);
        before.forEach(changed::remove);
        if (!changed.isEmpty()) {
            transactions.executeWithoutResult(_ -> categories.put(county, ordered));
        }
        return new Imported(changed.size(), List.of());
    }

    private Line line(CountyCode county, SheetRow row) {
        String code = row.required("code", 40);
        if (!CODE.matcher(code).matches()) {
            throw Problem.invalid(row.in("code"), "category-code", Map.of("said", code));
        }
        String name = row.required("name", 30);
        String english = row.text("name_en", 60);
        String first = Categories.firstLevel(code);
        return new Line(
                row,
                new Category(
                        code,
                        first.equals(code) ? null : first,
                        new Label(name, english.isEmpty() ? name : english),
                        organization(county, row)));
    }

    private @Nullable OrganizationId organization(CountyCode county, SheetRow row) {
        String said = row.text("organization", 50);
        return said.isEmpty()
                ? null
                : organizations.all(county).stream()
                        .filter(body -> body.isCalled(said))
                        .map(Organization::id)
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid(
                                row.in("organization"), "unknown-organization-named", Map.of("said", said)));
    }

    /** A list that names nobody leaves in place who is responsible. */
    private static Category kept(@Nullable Category old, Category now) {
        return old != null && now.organization() == null ? now.with(old.organization()) : now;
    }

    private static void refuseOrphans(List<Line> lines, Map<String, Category> all) {
        List<Problem.Violation> orphans = lines.stream()
                .filter(line -> line.category().parent() != null
                        && !all.containsKey(line.category().parent()))
                .map(line -> new Problem.Violation(
                        line.row().in("code"),
                        "category-without-first-level",
                        Map.of("said", String.valueOf(line.category().parent()))))
                .toList();
        if (!orphans.isEmpty()) {
            throw Problem.invalid(orphans);
        }
    }

    /** Each first level with its second right after it. */
    private static List<Category> ordered(Map<String, Category> all) {
        List<Category> ordered = new ArrayList<>();
        for (Category first : all.values()) {
            if (first.parent() == null) {
                ordered.add(first);
                all.values().stream()
                        .filter(second -> first.code().equals(second.parent()))
                        .forEach(ordered::add);
            }
        }
        return ordered;
    }
}
