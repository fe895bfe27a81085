package org.liuchi.packs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liuchi.packs.Pack.DemoRecord;
import org.liuchi.packs.Pack.DemoStep;
import org.liuchi.platform.Words;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Problem.Violation;
import org.springframework.stereotype.Component;

/** Says in both languages why a step of a demo record is refused, and where it stands. */
@Component
class DemoFaults {
    private final Words words;

    DemoFaults(Words words) {
        this.words = words;
    }

    DefinitionError of(DemoStep step, DemoRecord record, String action, Problem refused) {
        return new DefinitionError(List.of(
                at(step, record, action) + said(refused, Locale.CHINESE) + " · " + said(refused, Locale.ENGLISH)));
    }

    String of(DemoStep step, DemoRecord record, String action, Violation broken) {
        return at(step, record, action) + said(broken, Locale.CHINESE) + " · " + said(broken, Locale.ENGLISH);
    }

    private static String at(DemoStep step, DemoRecord record, String action) {
        return step.place() + " " + record.key() + " " + action + ": ";
    }

    private String said(Problem refused, Locale locale) {
        Problem problem = refused.in(locale);
        Stream<String> why = problem.violations().isEmpty()
                ? Stream.of(words.find(locale, "reason." + problem.facts().get("reason"), problem.facts())
                        .orElse(problem.kind().slug()))
                : problem.violations().stream().map(broken -> said(broken, locale));
        return why.collect(Collectors.joining(locale.equals(Locale.CHINESE) ? "；" : "; "));
    }

    private String said(Violation broken, Locale locale) {
        return broken.field() + ": "
                + words.find(locale, "rule." + broken.rule(), broken.facts()).orElse(broken.rule());
    }
}
