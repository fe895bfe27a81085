package org.liuchi.demo.matters;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liuchi.cases.Categories;
import org.liuchi.cases.CategoryRules;
import org.liuchi.cases.CategoryRules.Shipped;
import org.liuchi.demo.geography.DemoGrid;
import org.liuchi.demo.sheets.Sheet;
import org.liuchi.demo.staff.Body;
import org.liuchi.demo.staff.Roster;

/** Fills the patterns of {@code matters.csv} in. */
final class Matters {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    private final Roster roster;
    private final List<DemoGrid> grids;
    private final Phrases phrases;
    private final Random random;
    private final List<Map<String, String>> patterns = Sheet.rows("matters.csv");
    private final Map<String, String> responsible = CategoryRules.shipped().categories().stream()
            .collect(Collectors.toMap(Shipped::code, Shipped::organization));
    private int next;

    Matters(Roster roster, List<DemoGrid> grids, Phrases phrases, Random random) {
        this.roster = roster;
        this.grids = grids;
        this.phrases = phrases;
        this.random = random;
    }

    /** One after the other, so that every category comes up. */
    Matter next() {
        return matter(patterns.get(next++ % patterns.size()), place());
    }

    /** Those that a town or a village handles itself, at a place. */
    List<Matter> handledAt(DemoGrid place) {
        return patterns.stream()
                .filter(pattern -> List.of("TOWN", "VILLAGE").contains(pattern.get("handler")))
                .map(pattern -> matter(pattern, place))
                .toList();
    }

    /** One that a department handles. */
    Matter handledBy(Body body, DemoGrid place) {
        return patterns.stream()
                .filter(pattern -> handler(pattern, place).equals(body))
                .findFirst()
                .map(pattern -> matter(pattern, place))
                .orElseThrow();
    }

    private Matter matter(Map<String, String> pattern, DemoGrid place) {
        Map<String, String> slots = slots(place);
        return new Matter(
                place,
                pattern.getOrDefault("category", ""),
                handler(pattern, place),
                pattern.getOrDefault("title", "") + "（" + slots.get("village") + "）",
                fill(pattern.getOrDefault("description", ""), slots),
                fill(pattern.getOrDefault("result", ""), slots));
    }

    DemoGrid place() {
        return grids.get(random.nextInt(grids.size()));
    }

    private Body handler(Map<String, String> pattern, DemoGrid place) {
        String handler = pattern.getOrDefault("handler", "");
        return switch (handler) {
            case "TOWN" -> roster.town(place.town());
            case "VILLAGE" -> roster.village(place.village());
            case "" ->
                roster.department(
                        responsible.getOrDefault(Categories.firstLevel(pattern.getOrDefault("category", "")), ""));
            default -> roster.department(handler);
        };
    }

    private Map<String, String> slots(DemoGrid place) {
        return Map.of(
                "village",
                spoken(roster.village(place.village()).organization().name()),
                "town",
                roster.town(place.town()).organization().name(),
                "n",
                Integer.toString(2 + random.nextInt(5)));
    }

    /** 长亭村委会 is 长亭村 to those who live there, 田庄社区居委会 田庄社区. */
    private static String spoken(String village) {
        return village.replaceFirst("(居)?委会$", "");
    }

    private String fill(String text, Map<String, String> slots) {
        return SLOT.matcher(text).replaceAll(slot -> {
            String known = slots.get(slot.group(1));
            return Matcher.quoteReplacement(known == null ? phrases.on(slot.group(1), random) : known);
        });
    }
}
