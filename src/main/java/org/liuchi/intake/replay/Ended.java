package org.liuchi.intake.replay;

import picocli.CommandLine.ExitCode;

/** The command stops here; the message is for the operator. */
final class Ended extends RuntimeException {
    private final int status;

    private Ended(int status, String message) {
        super(message);
        this.status = status;
    }

    /** It can't work with what it was given. */
    static Ended unusable(String message) {
        return new Ended(ExitCode.USAGE, message);
    }

    /** The server doesn't come back, or nobody wants the rest. */
    static Ended early(String message) {
        return new Ended(ExitCode.SOFTWARE, message);
    }

    int status() {
        return status;
    }
}
