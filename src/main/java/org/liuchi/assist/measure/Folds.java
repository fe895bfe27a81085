package org.liuchi.assist.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Splits messages for cross-validation: a group never stands on both sides, the same seed gives the same split. */
final class Folds {
    static final int COUNT = 5;

    private final Map<String, Integer> foldOf = new HashMap<>();

    Folds(List<Message> messages, long seed) {
        TreeSet<String> groups = new TreeSet<>();
        messages.forEach(message -> groups.add(message.group()));
        List<String> shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, new Random(seed));
        for (int i = 0; i < shuffled.size(); i++) {
            foldOf.put(shuffled.get(i), i % COUNT);
        }
    }

    List<Message> within(int fold, List<Message> messages) {
        return messages.stream().filter(message -> of(message) == fold).toList();
    }

    List<Message> without(int fold, List<Message> messages) {
        return messages.stream().filter(message -> of(message) != fold).toList();
    }

    private int of(Message message) {
        return foldOf.getOrDefault(message.group(), -1);
    }
}
