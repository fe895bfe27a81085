package org.liuchi.supervision.figures;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.liuchi.supervision.figures.Measure.Part;

/** In which parts of which figures a case counts, as bits of one number: what a page of figures adds up. */
final class Marks {
    private static final int PARTS = Part.values().length;

    /** Works them out of {@code supervision.case_figure f} at {@code :now}. */
    static final String SQL = Stream.of(Measure.values())
            .flatMap(measure -> Stream.of(Part.values())
                    .map(part -> "case when %s then %d::bigint else 0 end"
                            .formatted(measure.condition(part), bit(measure, part))))
            .collect(joining(" + ", "(", ")"));

    private Marks() {}

    static long bit(Measure measure, Part part) {
        int place = switch (part) {
            case NUMERATOR -> 0;
            case DENOMINATOR -> 1;
            case EXCLUDED -> 2;
        };
        return 1L << (measure.slot * PARTS + place);
    }

    static boolean has(long marks, Measure measure, Part part) {
        return (marks & bit(measure, part)) != 0;
    }
}
