package org.liuchi.supervision.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.liuchi.cases.Contacts;
import org.liuchi.organizations.Organization;
import org.liuchi.platform.Words;
import org.liuchi.shared.Actor;
import org.liuchi.supervision.Viewers;
import org.liuchi.supervision.figures.Counting.Count;
import org.liuchi.supervision.figures.Figure.Standing;
import org.liuchi.workflow.Flows;
import org.springframework.stereotype.Component;

/** The figures of a selection, in the reader's words. */
@Component
class Figures {
    private final Counting counting;
    private final Weightings weightings;
    private final Contacts contacts;
    private final Flows flows;
    private final Viewers viewers;
    private final Words words;

    Figures(Counting counting, Weightings weightings, Contacts contacts, Flows flows, Viewers viewers, Words words) {
        this.counting = counting;
        this.weightings = weightings;
        this.contacts = contacts;
        this.flows = flows;
        this.viewers = viewers;
        this.words = words;
    }

    FigureSheet of(Actor.Staff staff, Selection selection, Locale locale) {
        Counting.Tally tally = counting.all(selection);
        Weighting weighting = weightings.of(selection.county());
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Count count = tally.of(measure);
            Reading reading = unknown(selection, measure) ? Reading.unmeasurable() : Reading.of(measure, count);
            figures.add(figure(measure, count, reading, locale));
            if (measure == Measure.SATISFIED_STRICTLY) {
                figures.add(composite(tally, weighting, locale));
            }
        }
        return new FigureSheet(
                viewers.seesAll(staff),
                viewers.ownByName(staff).stream().map(FigureSheet.Body::of).toList(),
                tally.matters(),
                contacts.between(selection.county(), selection.begin(), selection.end()),
                weighting,
                figures);
    }

    /** One figure of every organisation of a class, by name; a town with the villages that belong to it. */
    List<Figure.OfOrganization> compared(Selection selection, Measure measure, Organization.Kind kind, Locale locale) {
        List<Organization> bodies = viewers.ofClass(selection.county(), kind);
        Map<UUID, Count> counts =
                counting.byOrganization(selection, measure, viewers.within(selection.county(), bodies));
        boolean unknown = unknown(selection, measure);
        return bodies.stream()
                .map(body -> {
                    Count count = counts.getOrDefault(body.id().value(), Count.NONE);
                    Reading reading = unknown ? Reading.unmeasurable() : Reading.of(measure, count);
                    return new Figure.OfOrganization(
                            body.id().value(),
                            body.name(),
                            shown(measure, count),
                            count.denominator(),
                            reading.standing(),
                            reading.value(),
                            text(measure, count, reading, locale));
                })
                .toList();
    }

    /** What nobody has written down can't be counted as none (TO-39). */
    private boolean unknown(Selection selection, Measure measure) {
        return (measure == Measure.ZERO_DISTANCE && !counting.anyContact(selection))
                || (measure == Measure.ZERO_TOLERANCE && !flows.knows(selection.county(), Story.MENDING));
    }

    private Figure figure(Measure measure, Count count, Reading reading, Locale locale) {
        String key = measure.key();
        return new Figure(
                key,
                measure.group,
                words.of(locale, "figure." + key + ".label", Map.of()),
                words.of(locale, "figure." + key + ".formula", Map.of()),
                words.of(locale, "figure." + key + ".source", Map.of()),
                shown(measure, count),
                count.denominator(),
                count.grounds().entrySet().stream()
                        .map(ground ->
                                new Figure.LeftOut(ground.getKey(), ground(ground.getKey(), locale), ground.getValue()))
                        .toList(),
                reading.standing(),
                reading.value(),
                text(measure, count, reading, locale),
                reading.wantsSpotCheck(measure, count) ? words.of(locale, "figure.spot-check", Map.of()) : null,
                true);
    }

    private static long shown(Measure measure, Count count) {
        return measure.sense == Measure.Sense.HOURS ? count.numerator() / 60 : count.numerator();
    }

    private Figure composite(Counting.Tally tally, Weighting weighting, Locale locale) {
        Reading reading = Reading.composite(tally, weighting);
        Map<String, Integer> weights = Map.of(
                "responded", weighting.responded(), "solved", weighting.solved(), "satisfied", weighting.satisfied());
        return new Figure(
                "composite",
                Measure.Group.RATES,
                words.of(locale, "figure.composite.label", Map.of()),
                words.of(locale, "figure.composite.formula", weights),
                words.of(locale, "figure.composite.source", Map.of()),
                0,
                0,
                List.of(),
                reading.standing(),
                reading.value(),
                reading.value() == null
                        ? standing(reading.standing(), locale)
                        : reading.value().toPlainString(),
                null,
                false);
    }

    private String text(Measure measure, Count count, Reading reading, Locale locale) {
        return reading.value() == null
                ? standing(reading.standing(), locale)
                : words.of(
                        locale,
                        "figure.text." + measure.sense,
                        Map.of("value", reading.value().toPlainString(), "cases", count.numerator()));
    }

    private String standing(Standing standing, Locale locale) {
        return words.of(locale, "figure.standing." + standing, Map.of("enough", Reading.ENOUGH));
    }

    /** A county's own grounds speak for themselves. */
    private String ground(String ground, Locale locale) {
        return words.find(locale, "figure.ground." + ground, Map.of())
                .or(() -> words.find(locale, "choice.excluded." + ground, Map.of()))
                .or(() -> words.find(locale, "choice.ground." + ground, Map.of()))
                .orElse(ground);
    }
}
