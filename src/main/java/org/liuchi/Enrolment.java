package org.liuchi;

import java.io.Reader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.cases.Categories;
import org.liuchi.cases.Categories.Category;
import org.liuchi.organizations.OrganizationLists;
import org.liuchi.organizations.OrganizationLists.Taken;
import org.liuchi.people.Newcomer;
import org.liuchi.people.StaffLists;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Imported;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills a county with its organisations and staff from lists; each list is taken whole or not at all. */
@Component
final class Enrolment {
    private final Areas areas;
    private final OrganizationLists organizations;
    private final StaffLists staff;
    private final Categories categories;
    private final TransactionOperations transactions;

    Enrolment(
            Areas areas,
            OrganizationLists organizations,
            StaffLists staff,
            Categories categories,
            TransactionOperations transactions) {
        this.areas = areas;
        this.organizations = organizations;
        this.staff = staff;
        this.categories = categories;
        this.transactions = transactions;
    }

    Imported organizations(CountyCode county, Reader csv, Instant now) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            OrganizationLists.Result result = organizations.take(county, csv, inForce(county, now), now);
            return new Imported(result.changed() + assign(county, result.lines()), List.of());
        }));
    }

    /** @param passwords a file that doesn't exist yet; made only if there are new accounts */
    Imported staff(CountyCode county, Reader csv, Path passwords, Instant now) {
        try (PasswordFile file = new PasswordFile(passwords)) {
            List<Newcomer> newcomers = new ArrayList<>();
            Imported imported = staff.take(
                    county,
                    csv,
                    inForce(county, now),
                    new OneTimePasswords(),
                    all -> {
                        newcomers.addAll(all);
                        file.write(all);
                    },
                    now);
            if (!newcomers.isEmpty()) {
                file.keep();
            }
            return imported;
        }
    }

    private Function<String, Optional<String>> inForce(CountyCode county, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, WorkCalendar.ZONE);
        return said ->
                areas.byCode(county, said).filter(area -> area.inForceOn(today)).map(Area::code);
    }

    /** @return how many categories got another organisation */
    private int assign(CountyCode county, List<Taken> lines) {
        Map<String, OrganizationId> responsible = responsible(county, lines);
        List<Category> before = categories.all(county);
        List<Category> after = before.stream()
                .map(category -> with(category, responsible.get(category.code())))
                .toList();
        categories.put(county, after);
        Set<Category> changed = new HashSet<>(after);
        before.forEach(changed::remove);
        return changed.size();
    }

    private Map<String, OrganizationId> responsible(CountyCode county, List<Taken> lines) {
        Map<String, OrganizationId> responsible = new HashMap<>();
        List<Problem.Violation> violations = new ArrayList<>();
        for (Taken line : lines) {
            for (String code : line.categories()) {
                if (categories.find(county, code).isEmpty()) {
                    violations.add(violation(line, "unknown-category", code));
                } else if (responsible.put(code, line.organization()) != null) {
                    violations.add(violation(line, "category-twice", code));
                }
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return responsible;
    }

    private static Problem.Violation violation(Taken line, String rule, String code) {
        return new Problem.Violation(line.field() + ".categories", rule, Map.of("said", code));
    }

    private static Category with(Category category, @Nullable OrganizationId organization) {
        return organization == null ? category : category.with(organization);
    }
}
