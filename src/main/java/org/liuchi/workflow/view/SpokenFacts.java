package org.liuchi.workflow.view;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Areas;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.ItemLists;
import org.liuchi.workflow.flow.Input;
import org.springframework.stereotype.Component;

/** What was chosen at a step, in the reader's words: names in place of ids and codes. */
@Component
class SpokenFacts {
    private final SpokenActions actions;
    private final BodyNames bodies;
    private final ItemLists lists;
    private final Areas areas;

    SpokenFacts(SpokenActions actions, BodyNames bodies, ItemLists lists, Areas areas) {
        this.actions = actions;
        this.bodies = bodies;
        this.lists = lists;
        this.areas = areas;
    }

    /** @param asked in the order in which the step asks; what has no words of its own (photos) is left out */
    List<Timeline.Chosen> of(Item item, List<Input> asked, Map<String, Object> facts, Locale locale) {
        return facts.keySet().stream()
                .flatMap(name -> asked.stream().filter(input -> input.name().equals(name)))
                .sorted(Comparator.comparingInt(asked::indexOf))
                .flatMap(input -> said(item, input, facts.get(input.name()), locale)
                        .map(text -> new Timeline.Chosen(input.label().in(locale), text))
                        .stream())
                .toList();
    }

    private Optional<String> said(Item item, Input input, @Nullable Object fact, Locale locale) {
        CountyCode county = item.county();
        String value = String.valueOf(fact);
        return switch (input.kind()) {
            case CHOICE -> Optional.of(actions.choice(input.name(), value, locale));
            case NUMBER, TEXT, DATE, CODE -> Optional.of(value);
            case ORGANIZATION -> bodies.organization(county, UUID.fromString(value));
            case ORGANIZATIONS ->
                fact instanceof List<?> all
                        ? Optional.of(all.stream()
                                .flatMap(
                                        id -> bodies.organization(county, UUID.fromString(String.valueOf(id))).stream())
                                .collect(Collectors.joining("、")))
                        : Optional.empty();
            case POST -> bodies.post(county, UUID.fromString(value));
            case CATEGORY -> Optional.of(lists.category(item.kind(), county, value, locale));
            case AREA -> Optional.of(areas.spokenName(county, value));
            case YES_NO, FILES, ITEM -> Optional.empty();
        };
    }
}
