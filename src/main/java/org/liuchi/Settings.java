package org.liuchi;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Settings of the program behind a command's own options, such as {@code --server.port=9000}. */
final class Settings {
    private static final Predicate<String> SETTING =
            Pattern.compile("--[A-Za-z][\\w-]*(\\.[\\w-]+)+=.*").asMatchPredicate();

    private Settings() {}

    /**
     * @param others what the command has no option for
     * @throws UnmatchedArgumentException naming what is no setting either: a typing error
     */
    static String[] among(List<String> others, CommandSpec command) {
        List<String> wrong = others.stream().filter(SETTING.negate()).toList();
        if (!wrong.isEmpty()) {
            throw new UnmatchedArgumentException(command.commandLine(), wrong);
        }
        return others.toArray(String[]::new);
    }
}
