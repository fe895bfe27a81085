package org.liuchi.demo.lists;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.liuchi.cases.catalogue.Book;
import org.liuchi.cases.catalogue.ListDrafts;
import org.liuchi.demo.staff.Roster;
import org.liuchi.people.roster.DutyRosters;
import org.liuchi.shared.CountyCode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Publishes the demo county's lists and plans who is on duty; done again, it changes nothing. */
@Component
public class DemoLists {
    private final ListDrafts drafts;
    private final DutyRosters rosters;

    DemoLists(ListDrafts drafts, DutyRosters rosters) {
        this.drafts = drafts;
        this.rosters = rosters;
    }

    /** @param today when the shifts begin */
    public void publish(Roster roster, Instant today) {
        for (Book book : List.of(Book.CATALOGUE, Book.DUTIES, Book.ADMISSIONS)) {
            publish(roster.county(), book, roster.founded());
        }
        rosters.put(roster.county(), DemoShifts.of(roster, today));
    }

    private void publish(CountyCode county, Book book, Instant founded) {
        String file = switch (book) {
            case CATALOGUE -> "demo/catalogue.csv";
            case DUTIES -> "demo/duties.csv";
            case ADMISSIONS -> "demo/admissions.csv";
        };
        try (Reader csv = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            drafts.draft(county, book, csv, "首次公布", null, founded);
            drafts.publish(county, book, founded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
