package org.liuchi.assist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.assist.SuggestionView.Similar;
import org.liuchi.assist.learning.Rarity;
import org.liuchi.cases.Neighbours;
import org.liuchi.cases.Neighbours.Neighbour;
import org.liuchi.platform.Words;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Item;
import org.springframework.stereotype.Component;

/** Cases that say nearly the same, the nearer in place and time the better; only those the account may see. */
@Component
class SimilarCases {
    private static final int MOST = 5;
    private static final int WORDS = 5;

    /** Below this, texts have only everyday words in common. */
    private static final double LEAST_LIKENESS = 0.15;

    /** So many rare pairs find everything worth comparing, and few enough that the index answers at once. */
    private static final int TELLING = 12;

    private static final int SAMPLE = 2_000;
    private static final Duration RECENT = Duration.ofDays(30);
    private static final double NEAR_METRES = 500;

    private final Neighbours neighbours;
    private final Words words;
    private final Cache<CountyCode, Rarity> rarities = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    SimilarCases(Neighbours neighbours, Words words) {
        this.neighbours = neighbours;
        this.words = words;
    }

    private record Scored(
            Neighbour other, double likeness, @Nullable Double metres, double score) {}

    /**
     * What others are compared with: a case, or what somebody is writing down.
     *
     * @param self id of the case; any other where there is none yet
     * @param area empty where nobody has said it
     */
    record Told(
            UUID self,
            String text,
            Set<String> pairs,
            String area,
            @Nullable Double longitude,
            @Nullable Double latitude,
            Instant at) {}

    List<Similar> to(Actor.Staff staff, Item item, String text, Locale locale, Instant now) {
        return neighbours.itself(staff, item.id(), locale, now).stream()
                .filter(itself -> !itself.pairs().isEmpty())
                .map(itself -> new Told(
                        item.id(),
                        text,
                        itself.pairs(),
                        item.area(),
                        itself.longitude(),
                        itself.latitude(),
                        item.openedAt()))
                .flatMap(told -> ranked(staff, told, locale, now))
                .limit(MOST)
                .toList();
    }

    /** Those that are open: what is being said may join one of them. */
    List<Similar> open(Actor.Staff staff, Told told, Locale locale, Instant now) {
        return told.pairs().isEmpty()
                ? List.of()
                : ranked(staff, told, locale, now)
                        .filter(Similar::open)
                        .limit(MOST)
                        .toList();
    }

    private Stream<Similar> ranked(Actor.Staff staff, Told told, Locale locale, Instant now) {
        Rarity rarity = rarities.get(staff.county(), county -> new Rarity(neighbours.newestPairs(county, SAMPLE)));
        List<String> telling = rarity.rarest(told.pairs(), TELLING);
        return neighbours.of(staff, told.self(), told.area(), telling, locale, now).stream()
                .map(other -> scored(told, other, rarity))
                .filter(scored -> scored.likeness() >= LEAST_LIKENESS)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .map(scored -> similar(scored, told, rarity, locale));
    }

    private static Scored scored(Told told, Neighbour other, Rarity rarity) {
        double likeness = rarity.likeness(told.pairs(), other.pairs());
        Double metres = Metres.between(told, other);
        double days =
                Math.abs(Duration.between(told.at(), other.entry().openedAt()).toHours()) / 24.0;
        double place = metres != null
                ? 1 / (1 + metres / NEAR_METRES)
                : told.area().equals(other.entry().area()) ? 0.8 : 0.3;
        double time = 1 / (1 + days / RECENT.toDays());
        return new Scored(other, likeness, metres, likeness * (0.5 + 0.3 * place + 0.2 * time));
    }

    private Similar similar(Scored scored, Told told, Rarity rarity, Locale locale) {
        var entry = scored.other().entry();
        Integer metres = scored.metres() == null ? null : (int) Math.round(scored.metres());
        Map<String, Object> facts = new HashMap<>();
        facts.put("share", Math.round(scored.likeness() * 100));
        facts.put("days", Math.abs(Duration.between(entry.openedAt(), told.at()).toDays()));
        if (metres != null) {
            facts.put("metres", metres);
        }
        String why = metres != null ? "why-metres" : entry.area().equals(told.area()) ? "why-same-area" : "why-words";
        return new Similar(
                entry.id(),
                entry.reference(),
                entry.title(),
                entry.state(),
                entry.stateText(),
                !entry.phase().equals("CLOSED"),
                entry.openedAt(),
                metres,
                rarity.common(told.text(), scored.other().pairs(), WORDS),
                words.of(locale, "suggestion." + why, facts));
    }
}
