package org.liuchi.demo;

import java.util.List;
import java.util.stream.Stream;
import org.liuchi.demo.DemoAccount.Workplace;
import org.liuchi.demo.staff.Body;
import org.liuchi.demo.staff.Person;
import org.liuchi.demo.staff.Roster;
import org.liuchi.demo.staff.Seat;
import org.liuchi.demo.staff.Staffing;
import org.liuchi.organizations.Organization;
import org.liuchi.platform.Counties;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** The accounts of the demo county, as they were made. A real county has none of them. */
@Component
class DemoAccounts {
    private final Counties counties;
    private final Demo demo;

    DemoAccounts(Counties counties, Demo demo) {
        this.counties = counties;
        this.demo = demo;
    }

    /** Whoever takes in work comes first of each organisation; of a village's grids only the first. */
    List<DemoAccount> of(CountyCode county) {
        return roster(county)
                .flatMap(Roster::bodies)
                .flatMap(body -> seats(body).flatMap(seat -> accounts(body, seat)))
                .toList();
    }

    /** One or two of each sort. */
    List<DemoAccount> toShow(CountyCode county) {
        List<String> logins = List.of(
                "desk1",
                "desk2",
                "d01",
                "d02",
                "d05",
                "d17",
                "t01",
                "v001",
                "g0001",
                "leader",
                "sysadmin",
                "secadmin",
                "auditor");
        List<DemoAccount> all = of(county);
        return logins.stream()
                .flatMap(login -> all.stream().filter(account -> account.login().equals(login)))
                .toList();
    }

    private Stream<Roster> roster(CountyCode county) {
        return counties.all().stream()
                .filter(known -> known.demo() && known.code().equals(county))
                .flatMap(known -> demo.roster(known.code()).stream());
    }

    private static Stream<Seat> seats(Body body) {
        boolean village = body.organization().kind() == Organization.Kind.VILLAGE;
        return village ? body.seats().stream().limit(2) : body.seats().stream();
    }

    private static Stream<DemoAccount> accounts(Body body, Seat seat) {
        return seat.holders().stream().map(person -> account(person, body, seat));
    }

    private static DemoAccount account(Person person, Body body, Seat seat) {
        return new DemoAccount(
                person.login(),
                Staffing.PASSWORD,
                person.name(),
                Workplace.of(body.organization()),
                List.of(seat.post().role()));
    }
}
