package org.liuchi.assist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.assist.Learned.Subject;
import org.liuchi.assist.learning.Example;
import org.liuchi.assist.learning.Support;
import org.liuchi.assist.learning.Training;
import org.liuchi.cases.Categories;
import org.liuchi.cases.ClosedCases;
import org.liuchi.cases.ClosedCases.Closed;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** Learns anew from a county's closed cases, when there are enough of them and enough new ones. */
@Component
class Learning {
    /** Fewer teach less than the rules know. */
    private static final int ENOUGH = 200;

    private static final int ENOUGH_OF_A_LABEL = 5;
    private static final int ENOUGH_NEW = 20;

    /** Trained in about half a minute; older cases were answered by bodies and rules of their time. */
    private static final int MOST = 20_000;

    /** Texts that were erased meanwhile are out of the model after this, new cases or not. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private final ClosedCases closed;
    private final Learned learned;

    Learning(ClosedCases closed, Learned learned) {
        this.closed = closed;
        this.learned = learned;
    }

    void run(CountyCode county, Instant now) {
        Instant last = learned.learnedAt(county).orElse(Instant.EPOCH);
        if (closed.since(county, last) >= ENOUGH_NEW || last.isBefore(now.minus(LONGEST))) {
            learn(county, now);
        }
    }

    private void learn(CountyCode county, Instant now) {
        List<Closed> cases = closed.newest(county, MOST);
        // the second level is the desk's finer word; there are too few of each to learn from
        learn(county, Subject.CATEGORY, examples(cases, one -> Categories.firstLevel(one.category())), now);
        learn(
                county,
                Subject.ORGANIZATION,
                examples(
                        cases,
                        one -> one.organization() == null
                                ? null
                                : one.organization().toString()),
                now);
    }

    private static List<Example> examples(List<Closed> cases, Function<Closed, @Nullable String> label) {
        return cases.stream()
                .flatMap(one -> {
                    String its = label.apply(one);
                    return its == null
                            ? Stream.<Example>empty()
                            : Stream.of(new Example(one.description(), its, one.area()));
                })
                .toList();
    }

    private void learn(CountyCode county, Subject subject, List<Example> examples, Instant now) {
        Map<String, Long> counts =
                examples.stream().collect(Collectors.groupingBy(Example::label, Collectors.counting()));
        List<Example> enough = examples.stream()
                .filter(example -> counts.getOrDefault(example.label(), 0L) >= ENOUGH_OF_A_LABEL)
                .toList();
        long labels = enough.stream().map(Example::label).distinct().count();
        if (enough.size() >= ENOUGH && labels >= 2) {
            learned.keep(county, subject, Training.train(enough, Support.COMMON), now);
        } else {
            learned.forget(county, subject);
        }
    }
}
