package org.liuchi.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liuchi.areas.Areas;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.flow.Input;
import org.springframework.stereotype.Component;

/** What was chosen at a step, in the reader's words: names in place of ids and codes. */
@Component
class SpokenFacts {
    private final SpokenActions actions;
    private final Bodies bodies;
    private final Categories categories;
    private final Areas areas;

    SpokenFacts(SpokenActions actions, Bodies bodies, Categories categories, Areas areas) {
        this.actions = actions;
        this.bodies = bodies;
        this.categories = categories;
        this.areas = areas;
    }

    /** @param asked in the order in which the step asks; what has no words of its own (photos) is left out */
    List<Timeline.Chosen> of(CountyCode county, List<Input> asked, Map<String, Object> facts, Locale locale) {
        return facts.keySet().stream()
                .flatMap(name -> asked.stream().filter(input -> input.name().equals(name)))
                .sorted(Comparator.comparingInt(asked::indexOf))
                .flatMap(input -> said(county, input, String.valueOf(facts.get(input.name())), locale)
                        .map(text -> new Timeline.Chosen(input.label().in(locale), text))
                        .stream())
                .toList();
    }

    private Optional<String> said(CountyCode county, Input input, String value, Locale locale) {
        return switch (input.kind()) {
            case CHOICE -> Optional.of(actions.choice(input.name(), value, locale));
            case NUMBER, TEXT -> Optional.of(value);
            case ORGANIZATION -> Optional.ofNullable(bodies.name(county, new OrganizationId(UUID.fromString(value))));
            case POST -> Optional.ofNullable(bodies.postName(county, new PostId(UUID.fromString(value))));
            case CATEGORY ->
                categories.find(county, value).map(found -> found.name().in(locale));
            case AREA -> Optional.of(areas.spokenName(county, value));
            case YES_NO, FILES -> Optional.empty();
        };
    }
}
