package org.liuchi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Settings of the program behind a command's own options, such as {@code --server.port=9000}. What doesn't look like one
 * is a typing error.
 */
final class Settings {
    private static final Predicate<String> SETTING =
            Pattern.compile("--[A-Za-z][\\w-]*(\\.[\\w-]+)+=.*").asMatchPredicate();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Unmatched
    private List<String> given = new ArrayList<>();

    /** @throws UnmatchedArgumentException naming what is none */
    String[] given() {
        List<String> others = given.stream().filter(SETTING.negate()).toList();
        if (!others.isEmpty()) {
            throw new UnmatchedArgumentException(spec.commandLine(), others);
        }
        return given.toArray(String[]::new);
    }
}
