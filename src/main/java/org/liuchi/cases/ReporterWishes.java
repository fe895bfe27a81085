package org.liuchi.cases;

import org.jspecify.annotations.Nullable;
import org.liuchi.people.ContactId;
import org.liuchi.people.Wish;
import org.liuchi.people.Wishes;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;

/** How and how much whoever has the code wants to be told of the matter. */
@Component
public class ReporterWishes {
    private final Cases cases;
    private final Wishes wishes;

    ReporterWishes(Cases cases, Wishes wishes) {
        this.cases = cases;
        this.wishes = wishes;
    }

    /** @throws Problem NOT_FOUND for a wrong code, and when no contact data was left or is left */
    public Wishes.Stated of(CountyCode county, String publicCode) {
        return wishes.of(county, details(county, publicCode)).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }

    /** @throws Problem like {@link #of}, and INVALID naming {@code way} or {@code mail} */
    public void change(CountyCode county, String publicCode, Wish wish, @Nullable String mail) {
        wishes.change(county, details(county, publicCode), wish, mail);
    }

    private ContactId details(CountyCode county, String publicCode) {
        Reports.Report report = cases.report(county, publicCode);
        if (report.details() == null) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
        return new ContactId(report.details());
    }
}
