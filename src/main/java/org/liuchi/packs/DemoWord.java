package org.liuchi.packs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liuchi.registers.definition.Bound;
import org.liuchi.registers.definition.Field;

/**
 * What something that begins with {@code $} stands for in a demo record, whatever county it will be entered in.
 *
 * @param of level of an AREA, kind of an ORGANIZATION, register of a RELATION; else empty
 */
record DemoWord(Field.Kind kind, String of) {
    private static final Pattern NUMBERED = Pattern.compile("([a-zA-Z]+)\\.\\d{1,3}(\\.post\\.\\d{1,3})?");

    /** @param word as it stands before the number */
    record Named(String word, Field.Kind kind, String of) {}

    static final List<Named> NAMED = List.of(
            new Named("town", Field.Kind.AREA, "TOWN"),
            new Named("village", Field.Kind.AREA, "VILLAGE"),
            new Named("grid", Field.Kind.AREA, "GRID"),
            new Named("department", Field.Kind.ORGANIZATION, "DEPARTMENT"),
            new Named("townBody", Field.Kind.ORGANIZATION, "TOWN"),
            new Named("villageBody", Field.Kind.ORGANIZATION, "VILLAGE"),
            new Named("countyOffice", Field.Kind.ORGANIZATION, "COUNTY_OFFICE"),
            new Named("centre", Field.Kind.ORGANIZATION, "LINKAGE_CENTRE"));

    /** @param earlier registers of the records before it, by key */
    static Optional<DemoWord> read(String word, Map<String, String> earlier) {
        if (Bound.parse(word).orElse(null) instanceof Bound.Day day && day.fromToday()) {
            return Optional.of(new DemoWord(Field.Kind.DATE, ""));
        }
        Matcher parts = NUMBERED.matcher(word);
        if (!parts.matches()) {
            return Optional.ofNullable(earlier.get(word)).map(register -> new DemoWord(Field.Kind.RELATION, register));
        }
        return NAMED.stream()
                .filter(one -> one.word().equals(parts.group(1)))
                .filter(one -> parts.group(2) == null || one.kind() == Field.Kind.ORGANIZATION)
                .findFirst()
                .map(one -> parts.group(2) == null
                        ? new DemoWord(one.kind(), one.of())
                        : new DemoWord(Field.Kind.POST, ""));
    }

    boolean fits(Field field) {
        return switch (field.kind()) {
            case AREA ->
                kind == field.kind()
                        && (field.shape().level().isEmpty()
                                || field.shape().level().equals(of));
            case ORGANIZATION ->
                kind == field.kind()
                        && (field.shape().bodies().isEmpty()
                                || field.shape().bodies().contains(of));
            case RELATION -> kind == field.kind() && field.shape().to().equals(of);
            case DATE, POST -> kind == field.kind();
            case PERIOD, PERSON -> kind == Field.Kind.DATE;
            case TEXT, NUMBER, MONEY, CHOICE, YES_NO, FILES, COUNT, SUM -> false;
        };
    }

    /** A value of this kind, another one for each word. */
    String sample(String word) {
        return kind == Field.Kind.AREA
                ? "%012d".formatted(Math.floorMod(word.hashCode(), 1_000_000_000))
                : UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
