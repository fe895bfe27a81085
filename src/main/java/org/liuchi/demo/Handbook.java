package org.liuchi.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.demo.sheets.Sheet;
import org.liuchi.demo.staff.Person;
import org.liuchi.demo.staff.Roster;
import org.liuchi.knowledge.Knowledge;
import org.liuchi.knowledge.NewArticle;
import org.liuchi.knowledge.Wording;
import org.liuchi.platform.web.Receipts;
import org.liuchi.platform.web.StaffDirectory;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Receipt;
import org.springframework.stereotype.Component;

/** The demo county's articles and templates, written at one desk and published at another. */
@Component
class Handbook {
    /** Every so many an article is due for review, so that the reminder can be seen. */
    private static final int DUE = 6;

    private static final int HALF_A_YEAR = 180;

    private final Knowledge knowledge;
    private final StaffDirectory directory;
    private final Receipts receipts;

    Handbook(Knowledge knowledge, StaffDirectory directory, Receipts receipts) {
        this.knowledge = knowledge;
        this.directory = directory;
        this.receipts = receipts;
    }

    /** Begun again after it was broken off, it writes nothing twice. */
    void write(Roster roster, Instant now) {
        List<Person> desks = roster.centre().intake().holders();
        Actor.Staff writer = staff(roster, desks.getFirst(), now);
        Actor.Staff publisher = staff(roster, desks.get(1), now);
        List<Map<String, String>> rows = Sheet.rows("knowledge.csv");
        for (int i = 0; i < rows.size(); i++) {
            NewArticle article = article(roster, rows.get(i), i, now);
            UUID id = knowledge.write(writer, article, receipt("write-" + i, article), now);
            knowledge.publish(publisher, id, null, receipt("publish-" + i, id), now);
        }
    }

    private Receipt receipt(String key, Object body) {
        return receipts.of("demo knowledge", new IdempotencyKey(key), body);
    }

    private Actor.Staff staff(Roster roster, Person person, Instant now) {
        return directory.find(roster.county(), person.id(), now).orElseThrow();
    }

    private static NewArticle article(Roster roster, Map<String, String> row, int number, Instant now) {
        LocalDate today = now.atZone(WorkCalendar.ZONE).toLocalDate();
        String body = row.getOrDefault("organization", "");
        return new NewArticle(
                NewArticle.Kind.valueOf(row.getOrDefault("kind", "")),
                body.isEmpty()
                        ? null
                        : roster.department(body).organization().id().value(),
                number % DUE == DUE - 1 ? today.minusDays(number) : today.plusDays(HALF_A_YEAR + number),
                new Wording(
                        row.getOrDefault("title", ""),
                        row.getOrDefault("body", ""),
                        row.get("category"),
                        Wording.Audience.valueOf(row.getOrDefault("audience", "")),
                        today.minusDays(HALF_A_YEAR),
                        null));
    }
}
