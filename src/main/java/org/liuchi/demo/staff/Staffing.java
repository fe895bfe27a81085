package org.liuchi.demo.staff;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.liuchi.cases.Categories;
import org.liuchi.cases.CategoryRules;
import org.liuchi.organizations.Organizations;
import org.liuchi.people.Account;
import org.liuchi.people.Accounts;
import org.liuchi.people.Duties;
import org.liuchi.people.Duty;
import org.liuchi.shared.Label;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes everybody of a roster on, all or none. */
@Component
public class Staffing {
    /** Of every demo account; printed at each start. */
    public static final String PASSWORD = "liuchi-demo";

    private final Organizations organizations;
    private final Accounts accounts;
    private final Duties duties;
    private final Categories categories;
    private final TransactionOperations transactions;

    Staffing(
            Organizations organizations,
            Accounts accounts,
            Duties duties,
            Categories categories,
            TransactionOperations transactions) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.duties = duties;
        this.categories = categories;
        this.transactions = transactions;
    }

    public void takeOn(Roster roster) {
        if (organizations.linkageCentre(roster.county()).isPresent()) {
            return;
        }
        String hash = accounts.hash("anybody", PASSWORD);
        transactions.executeWithoutResult(_ -> {
            organizations.add(
                    roster.county(), roster.bodies().map(Body::organization).toList());
            organizations.addPosts(
                    roster.county(), roster.seats().map(Seat::post).toList());
            accounts.add(
                    roster.county(),
                    roster.seats()
                            .flatMap(seat -> seat.holders().stream())
                            .map(person -> account(person, hash))
                            .toList());
            duties.hold(roster.county(), duties(roster, Seat::holders));
            duties.standIn(roster.county(), duties(roster, Seat::standIns));
            categories.put(roster.county(), categories(roster));
        });
    }

    private static Account account(Person person, String hash) {
        return new Account(person.id(), person.login(), person.name(), hash, false, false, null, 1);
    }

    private static List<Duty> duties(Roster roster, Function<Seat, List<Person>> people) {
        Instant since = roster.founded();
        return roster.seats()
                .flatMap(seat -> people.apply(seat).stream()
                        .map(person -> Duty.from(since, seat.post().id(), person.id())))
                .toList();
    }

    private static List<Categories.Category> categories(Roster roster) {
        return CategoryRules.shipped().categories().stream()
                .map(shipped -> new Categories.Category(
                        shipped.code(),
                        shipped.parent().isEmpty() ? null : shipped.parent(),
                        new Label(shipped.name(), shipped.nameEn()),
                        shipped.organization().isEmpty()
                                ? null
                                : roster.department(shipped.organization())
                                        .organization()
                                        .id()))
                .toList();
    }
}
