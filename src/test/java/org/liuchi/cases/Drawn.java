package org.liuchi.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.liuchi.TestCounty;
import org.liuchi.workflow.Offer;
import org.liuchi.workflow.flow.Input;

/**
 * What somebody in a simulated county does and fills in, by chance.
 *
 * @param openCases their numbers, in order
 */
record Drawn(Random random, TestCounty county, Supplier<List<String>> openCases) {
    /** Beside what it can do, everybody has something else to do. */
    private static final int IDLE = 8;

    /** How gladly a step is taken where several are offered; 4 where nothing is said. */
    private static final Map<String, Integer> LIKING = Map.ofEntries(
            Map.entry("withdraw", 1),
            Map.entry("comment", 1),
            Map.entry("note", 1),
            Map.entry("recall", 1),
            Map.entry("refuse", 1),
            Map.entry("redirect", 1),
            Map.entry("escalate", 1),
            Map.entry("protect", 1),
            Map.entry("recuse", 1),
            Map.entry("rework", 1),
            Map.entry("dispute", 2),
            Map.entry("object", 8),
            Map.entry("urge", 1),
            Map.entry("blow", 1),
            Map.entry("noteOrder", 1),
            Map.entry("mend", 20),
            Map.entry("dispatch", 30),
            Map.entry("accept", 30),
            Map.entry("answer", 20),
            Map.entry("verify", 20),
            Map.entry("close", 40),
            Map.entry("record", 20),
            Map.entry("grant", 20),
            Map.entry("askSuspension", 20),
            Map.entry("endorse", 20),
            Map.entry("rate", 20));

    /** None where somebody leaves it to others. */
    Optional<Offer> chosen(List<Offer> offers) {
        int all = offers.stream().mapToInt(Drawn::liking).sum();
        int drawn = random.nextInt(all + IDLE);
        for (Offer offer : offers) {
            drawn -= liking(offer);
            if (drawn < 0) {
                return Optional.of(offer);
            }
        }
        return Optional.empty();
    }

    private static int liking(Offer offer) {
        return LIKING.getOrDefault(offer.action(), 4);
    }

    /** What sorts a matter is said now and then; so are numbers. */
    boolean alsoFills(Input asked) {
        return switch (asked.kind()) {
            case CHOICE, CATEGORY, NUMBER -> random.nextInt(4) == 0;
            case TEXT, YES_NO, DATE, ORGANIZATION, ORGANIZATIONS, POST, AREA, CODE, ITEM, FILES -> false;
        };
    }

    Object value(Input asked, Instant now) {
        return switch (asked.kind()) {
            case TEXT -> "情况已经核实";
            case CHOICE -> asked.choices().get(random.nextInt(asked.choices().size()));
            case NUMBER -> 1 + random.nextInt(Math.min(5, asked.max()));
            case YES_NO -> random.nextBoolean();
            case DATE ->
                LocalDate.ofInstant(now, ZoneOffset.ofHours(8))
                        .plusDays(1 + random.nextInt(60))
                        .toString();
            case ORGANIZATION ->
                county.bodyId(random.nextBoolean() ? "城管局" : "水务局").toString();
            case ORGANIZATIONS -> List.of(county.bodyId("水务局").toString());
            case POST ->
                county.postOf(List.of("city", "city2", "water", "water2").get(random.nextInt(4)))
                        .toString();
            case CATEGORY -> List.of("city", "water", "other").get(random.nextInt(3));
            case AREA -> county.ground().bank(2);
            case CODE -> asked.name().equals(Merging.LEADING) ? leading() : "DH-" + random.nextInt(1_000);
            case ITEM, FILES -> List.of();
        };
    }

    /** A case that is open, mostly. */
    private String leading() {
        List<String> open = openCases.get();
        return open.isEmpty() || random.nextInt(10) == 0 ? "DH-1" : open.get(random.nextInt(open.size()));
    }
}
