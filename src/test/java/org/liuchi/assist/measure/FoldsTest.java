package org.liuchi.assist.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private final List<Message> messages = IntStream.range(0, 100)
            .mapToObj(i -> new Message("" + i, "label", "", "text", "group-" + i / 3, ""))
            .toList();

    @Test
    void aGroupNeverStandsOnBothSides() {
        Folds folds = new Folds(messages, 42);

        for (int fold = 0; fold < Folds.COUNT; fold++) {
            assertThat(groups(folds.within(fold, messages)))
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(groups(folds.without(fold, messages)));
        }
    }

    @Test
    void everyMessageStandsInOneFold() {
        Folds folds = new Folds(messages, 42);

        assertThat(IntStream.range(0, Folds.COUNT).boxed().flatMap(fold -> folds.within(fold, messages).stream()))
                .containsExactlyInAnyOrderElementsOf(messages);
    }

    private static Set<String> groups(List<Message> messages) {
        return messages.stream().map(Message::group).collect(Collectors.toSet());
    }
}
