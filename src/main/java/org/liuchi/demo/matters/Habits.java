package org.liuchi.demo.matters;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.liuchi.calendar.Term;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.cases.CaseFacts;
import org.liuchi.demo.staff.Person;
import org.liuchi.demo.staff.Roster;
import org.liuchi.demo.staff.Seat;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.Item;

/** When people do what they owe: nearly always in time. Minutes are of working time; a day has 420. */
final class Habits {
    private static final int A_DAY = 420;
    private static final int LATE = 94;

    private final Roster roster;
    private final WorkCalendar calendar;
    private final Phrases phrases = new Phrases();
    private final Map<PostId, Person> holders;

    Habits(Roster roster, WorkCalendar calendar) {
        this.roster = roster;
        this.calendar = calendar;
        this.holders =
                roster.seats().collect(Collectors.toMap(seat -> seat.post().id(), Seat::holder));
    }

    /** Empty for what the stories leave open, and for what isn't of the kinds that follow from one. */
    Optional<Deed> next(Item item, Past past) {
        return switch (item.kind()) {
            case "callback" -> Optional.of(call(item, past));
            case "mending" -> Optional.of(mend(item, past));
            case "approval" -> Optional.of(decide(item, past));
            case "urge" -> Optional.of(reply(item, past));
            case "case" -> past.reopened() ? handle(item, past) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Deed call(Item item, Past past) {
        boolean bad = item.names("cause", "BAD_RATING");
        int limit = bad ? A_DAY : 3 * A_DAY;
        int manner = past.nature(item).nextInt(100);
        Random random = past.next(item);
        Person desk = desk(random);
        int tries = manner < 80 || manner >= LATE ? 0 : manner < 88 ? 1 : 2;
        if (item.times("attempt") < tries) {
            return deed(item, desk, "attempt", past.last(item), random, limit / 7, limit / 4, Map.of());
        }
        if (tries == 2) {
            Map<String, Object> note = Map.of("note", phrases.on("callback.unreached", random));
            return deed(item, desk, "unreached", past.last(item), random, limit / 7, limit / 4, note);
        }
        Map<String, Object> answer = answer(random, past.reopened() ? 96 : bad ? 92 : 97);
        boolean again = "NOT_SOLVED".equals(answer.get("outcome"));
        Instant from = again ? past.lastOfAll() : past.last(item);
        return manner >= LATE
                ? deed(item, desk, "record", from, random, limit + 60, limit + A_DAY, answer)
                : deed(item, desk, "record", from, random, limit / 5, limit * 2 / 3, answer);
    }

    /** @param solvedOrPartly in a hundred */
    private Map<String, Object> answer(Random random, int solvedOrPartly) {
        int dice = random.nextInt(100);
        String outcome = dice < solvedOrPartly - 10 ? "SOLVED" : dice < solvedOrPartly ? "PARTLY" : "NOT_SOLVED";
        int stars = switch (outcome) {
            case "SOLVED" -> random.nextInt(10) < 6 ? 5 : 4;
            case "PARTLY" -> 3;
            default -> 2;
        };
        return Map.of("outcome", outcome, "satisfaction", stars, "note", phrases.on("callback." + outcome, random));
    }

    private Deed mend(Item item, Past past) {
        Random random = past.next(item);
        Person owner = owner(item);
        if (item.state().equals("TO_CONTACT")) {
            Map<String, Object> heard = Map.of("way", "PHONE", "note", phrases.on("mending.contact", random));
            boolean late = past.nature(item).nextInt(100) >= LATE;
            return late
                    ? deed(item, owner, "contact", past.last(item), random, A_DAY + 30, 2 * A_DAY, heard)
                    : deed(item, owner, "contact", past.last(item), random, 180, 400, heard);
        }
        String action = random.nextInt(100) < 80 ? "mend" : "explain";
        Map<String, Object> told = Map.of("message", phrases.on("mending." + action, random));
        return deed(item, owner, action, past.last(item), random, A_DAY, 6 * A_DAY, told);
    }

    private Deed decide(Item item, Past past) {
        Random random = past.next(item);
        String action = random.nextInt(100) < 80 ? "grant" : "deny";
        Map<String, Object> note = Map.of("note", phrases.on("approval." + action, random));
        return deed(item, desk(random), action, past.last(item), random, 200, 400, note);
    }

    private Deed reply(Item item, Past past) {
        Random random = past.next(item);
        Map<String, Object> note = Map.of("note", phrases.on("urge.reply", random));
        return deed(item, owner(item), "reply", past.last(item), random, 180, 400, note);
    }

    private Optional<Deed> handle(Item item, Past past) {
        Random random = past.next(item);
        Instant last = past.last(item);
        return switch (item.state()) {
            case "TAKEN_UP" -> {
                Map<String, Object> to = new HashMap<>();
                to.put("organization", Objects.requireNonNull(item.facts().get(CaseFacts.HANDLER)));
                yield Optional.of(deed(item, desk(random), "dispatch", last, random, 15, 110, to));
            }
            case "DISPATCHED" -> Optional.of(deed(item, owner(item), "accept", last, random, 10, 110, Map.of()));
            case "IN_HAND" -> {
                Map<String, Object> result = Map.of("result", phrases.on("handled.again", random));
                yield Optional.of(deed(item, owner(item), "answer", last, random, A_DAY, 4 * A_DAY, result));
            }
            case "ANSWERED" -> {
                Map<String, Object> found = Map.of("way", "PHONE", "outcome", "SOLVED");
                yield Optional.of(deed(item, desk(random), "verify", last, random, 60, 800, found));
            }
            case "VERIFIED" -> Optional.of(deed(item, desk(random), "close", last, random, 10, 300, Map.of()));
            default -> Optional.empty();
        };
    }

    private Deed deed(
            Item item,
            Person by,
            String action,
            Instant from,
            Random random,
            int least,
            int most,
            Map<String, Object> input) {
        Term minutes = Term.workingMinutes(random.nextInt(least, most + 1));
        return new Deed(item, by, action, calendar.deadline(from, minutes).dueAt(), input);
    }

    private Person owner(Item item) {
        return Objects.requireNonNull(
                holders.get(Objects.requireNonNull(item.owner()).post()));
    }

    private Person desk(Random random) {
        List<Person> desks = roster.centre().intake().holders();
        return desks.get(random.nextInt(desks.size()));
    }
}
