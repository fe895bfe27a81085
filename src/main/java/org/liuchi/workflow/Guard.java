package org.liuchi.workflow;

import java.util.Map;
import java.util.Optional;

/**
 * A named condition of a row. Pure. It is asked twice: with nothing filled in, to decide whether the action is offered,
 * and again with what was filled in.
 */
@FunctionalInterface
public interface Guard {
    Optional<Refusal> check(Step step);

    /**
     * Why not.
     *
     * @param reason key of the words ({@code reason.<reason>})
     */
    record Refusal(String reason, Map<String, Object> facts) {
        public static Optional<Refusal> because(String reason) {
            return Optional.of(new Refusal(reason, Map.of()));
        }

        public static Optional<Refusal> unless(boolean holds, String reason) {
            return holds ? Optional.empty() : because(reason);
        }
    }
}
