package org.liuchi.demo.matters;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.cases.Cases;
import org.liuchi.cases.Photos;
import org.liuchi.demo.staff.Person;
import org.liuchi.platform.web.Receipts;
import org.liuchi.platform.web.StaffDirectory;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Outcome;
import org.springframework.stereotype.Component;

/**
 * Plays a story through the same doors as everybody, under receipts: told again after a break, it goes on where it
 * stopped.
 */
@Component
class Storyteller {
    private final Cases cases;
    private final Photos photos;
    private final StaffDirectory directory;
    private final Receipts receipts;
    private final Clock clock;

    Storyteller(Cases cases, Photos photos, StaffDirectory directory, Receipts receipts, Clock clock) {
        this.cases = cases;
        this.photos = photos;
        this.directory = directory;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param number of the story in its book */
    Cases.Reported report(CountyCode county, int number, Story story) {
        return cases.report(
                county,
                story.raised(),
                story.channel(),
                staff(county, story.takenBy()),
                receipt(number, "report"),
                story.reportedAt());
    }

    /** What came of the report. */
    void tell(CountyCode county, int number, Story story, Cases.Reported reported) {
        UUID id = reported.outcome().item().id();
        if (story.photographed()) {
            photo(county, id, Photos.Shows.REPORT, number, "before", story.reportedAt());
        }
        int version = reported.outcome().seq();
        for (int i = 0; i < story.scenes().size(); i++) {
            Scene scene = story.scenes().get(i);
            Instant at = story.times().get(i);
            Map<String, Object> input = new HashMap<>(scene.input());
            if (scene.photographed()) {
                input.put("photos", List.of(photo(county, id, Photos.Shows.RESULT, number, "after" + i, at)));
            }
            Receipt receipt = receipt(number, i + scene.action());
            Actor.Staff staff = staff(county, scene.by());
            Outcome outcome = staff == null
                    ? cases.act(county, reported.publicCode(), scene.action(), version, input, receipt, at)
                    : cases.act(staff, id, scene.action(), version, input, receipt, at);
            version = outcome.seq();
        }
    }

    private String photo(CountyCode county, UUID caseId, Photos.Shows shows, int number, String which, Instant at) {
        return photos.add(county, caseId, shows, Sketch.jpeg(new Random(number)), receipt(number, which), at)
                .id()
                .toString();
    }

    private Receipt receipt(int number, String step) {
        return receipts.of("demo", new IdempotencyKey(number + "-" + step), List.of());
    }

    private Actor.@Nullable Staff staff(CountyCode county, @Nullable Person person) {
        return person == null
                ? null
                : directory.find(county, person.id(), clock.instant()).orElseThrow();
    }
}
