package org.liuchi;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liuchi.areas.Areas;
import org.liuchi.areas.NewArea;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.cases.Categories;
import org.liuchi.cases.CategoryRules;
import org.liuchi.cases.callback.CallbackPolicies;
import org.liuchi.demo.Demo;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.people.Account;
import org.liuchi.people.Accounts;
import org.liuchi.people.Duties;
import org.liuchi.people.Duty;
import org.liuchi.platform.Counties;
import org.liuchi.platform.Home;
import org.liuchi.platform.StartRefused;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sets up a real county: its area, a linkage centre with a desk that nobody holds yet, the usual categories, and three
 * administrators who are separate people (GB/T 22239 level 3). Broken off, it is done again from the start; only the
 * registration, in the same transaction as the accounts, makes it a county.
 */
@Component
final class Founding {
    private final Home home;
    private final Counties counties;
    private final Demo demo;
    private final Areas areas;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Duties duties;
    private final Categories categories;
    private final CallbackPolicies callbacks;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final OneTimePasswords passwords = new OneTimePasswords();

    Founding(
            Home home,
            Counties counties,
            Demo demo,
            Areas areas,
            Organizations organizations,
            Accounts accounts,
            Duties duties,
            Categories categories,
            CallbackPolicies callbacks,
            TransactionOperations transactions,
            Clock clock) {
        this.home = home;
        this.counties = counties;
        this.demo = demo;
        this.areas = areas;
        this.organizations = organizations;
        this.accounts = accounts;
        this.duties = duties;
        this.categories = categories;
        this.callbacks = callbacks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param password to be changed at the first sign-in; shown now and never again */
    record Administrator(String login, String name, Role role, String password) {}

    /** @throws StartRefused when there is a county or the demo */
    List<Administrator> found(CountyCode county, String name) throws IOException {
        refuseIfTaken(county);
        Instant now = clock.instant();
        areas.enter(
                county,
                List.of(new NewArea(county.value(), name, null, 0, 0)),
                LocalDate.ofInstant(now, WorkCalendar.ZONE));
        Files.writeString(home.countyFile(), "county=%s%nname=%s%n".formatted(county, name));
        return Objects.requireNonNull(transactions.execute(_ -> staff(county, name, now)));
    }

    private void refuseIfTaken(CountyCode county) throws IOException {
        List<Counties.County> known = counties.all();
        if (known.stream().anyMatch(Counties.County::demo) || demo.begun()) {
            throw new StartRefused("demo-exists", Map.of("home", home.home()));
        }
        if (!known.isEmpty()) {
            throw new StartRefused(
                    "county-exists", Map.of("county", known.getFirst().code()));
        }
        if (home.isForARealCounty() && !Files.readString(home.countyFile()).startsWith("county=" + county)) {
            throw new StartRefused("county-configured", Map.of("file", home.countyFile()));
        }
    }

    private List<Administrator> staff(CountyCode county, String name, Instant now) {
        String whole = county + "000000";
        Organization centre =
                Organization.of(Organization.Kind.LINKAGE_CENTRE, name + "社会治理联动中心", "联动中心", whole, null, now);
        // takes no work, so no administrator sees a matter
        Organization administration =
                Organization.of(Organization.Kind.COUNTY_OFFICE, name + "系统管理办公室", "系统管理办公室", whole, null, now);
        organizations.add(county, List.of(centre, administration));
        organizations.addPost(county, Post.of(centre.id(), "指挥调度席", Role.COUNTY_DESK, null, true, now));
        List<Administrator> administrators = List.of(
                administrator("sysadmin", "系统管理员", Role.SYSTEM_ADMIN),
                administrator("secadmin", "安全管理员", Role.SECURITY_ADMIN),
                administrator("auditor", "审计员", Role.AUDITOR));
        List<Duty> held = new ArrayList<>();
        for (Administrator one : administrators) {
            Post post = Post.of(administration.id(), one.name(), one.role(), null, false, now);
            Account account =
                    Account.of(one.login(), one.name(), accounts.hash(one.login(), one.password()), true, now);
            organizations.addPost(county, post);
            accounts.add(county, account);
            held.add(Duty.from(now, post.id(), account.id()));
        }
        duties.hold(county, held);
        categories.put(
                county,
                CategoryRules.shipped().categories().stream()
                        .map(shipped -> new Categories.Category(
                                shipped.code(),
                                shipped.parent().isEmpty() ? null : shipped.parent(),
                                new Label(shipped.name(), shipped.nameEn()),
                                null))
                        .toList());
        callbacks.found(county, now);
        counties.register(new Counties.County(county, name, false));
        return administrators;
    }

    private Administrator administrator(String login, String name, Role role) {
        return new Administrator(login, name, role, passwords.get());
    }
}
