package org.liuchi.demo.matters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.demo.sheets.Sheet;
import org.liuchi.demo.staff.Body;
import org.liuchi.demo.staff.Roster;
import org.liuchi.petitions.NewPetition;
import org.liuchi.petitions.PetitionKind;
import org.liuchi.petitions.Petitions;
import org.liuchi.platform.web.Receipts;
import org.liuchi.platform.web.StaffDirectory;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/** A few petitions, each at another point of its statutory life; told again after a break, they go on. */
@Component
public class DemoPetitions {
    private static final String OFFICE = "信访局";
    private static final Duration STEP = Duration.ofHours(30);

    private final Petitions petitions;
    private final Items items;
    private final StaffDirectory directory;
    private final Receipts receipts;
    private final Clock clock;

    DemoPetitions(Petitions petitions, Items items, StaffDirectory directory, Receipts receipts, Clock clock) {
        this.petitions = petitions;
        this.items = items;
        this.directory = directory;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param today when they end */
    public void play(Roster roster, Instant today) {
        List<Map<String, String>> rows = Sheet.rows("petitions.csv");
        for (int i = 0; i < rows.size(); i++) {
            play(roster, today, i, rows.get(i));
        }
    }

    private void play(Roster roster, Instant today, int number, Map<String, String> row) {
        List<String> actions = List.of(row.getOrDefault("steps", "").split(" ", -1)).stream()
                .filter(action -> !action.isEmpty())
                .toList();
        Instant at = today.minus(STEP.multipliedBy(actions.size() + 1L));
        Body handler = roster.department(row.getOrDefault("body", ""));
        NewPetition raised = new NewPetition(
                row.getOrDefault("description", ""),
                PetitionKind.valueOf(row.getOrDefault("kind", "")),
                null,
                null,
                null,
                null);
        UUID id = petitions
                .receive(roster.county(), raised, "WEB", null, receipt(number, "report"), at)
                .id();
        for (int i = 0; i < actions.size(); i++) {
            at = at.plus(STEP);
            String action = actions.get(i);
            items.act(new Act(
                    roster.county(),
                    id,
                    action,
                    null,
                    actor(roster, handler, action, id),
                    PetitionForms.filled(action, handler, row),
                    receipt(number, i + action),
                    at));
        }
    }

    private Actor actor(Roster roster, Body handler, String action, UUID id) {
        return switch (action) {
            case "askReview", "rate" -> new Actor.Reporter(roster.county(), id);
            case "forward" -> staff(roster, roster.department(OFFICE));
            default -> staff(roster, handler);
        };
    }

    private Actor staff(Roster roster, Body body) {
        return directory
                .find(roster.county(), body.intake().holder().id(), clock.instant())
                .orElseThrow();
    }

    private Receipt receipt(int number, String step) {
        return receipts.of("demo petition", new IdempotencyKey(number + "-" + step), List.of());
    }
}
