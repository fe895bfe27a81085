package org.liuchi;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.liuchi.platform.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

@SpringBootApplication
@ConfigurationPropertiesScan
public class Liuchi {
    public static void main(String[] args) {
        speakUtf8();
        int status = commandLine().execute(args);
        // a server's threads go on after its command has returned
        if (status != 0) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Commands()).setExecutionExceptionHandler((failure, _, _) -> {
            switch (failure) {
                case NotStarted _ -> {}
                case StartRefused refused -> System.err.println(refused.getMessage());
                default -> failure.printStackTrace();
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    /** In a C locale the JVM would print every Chinese character as a question mark. */
    private static void speakUtf8() {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    /** The whole program, listening. */
    static ConfigurableApplicationContext serve(String... args) {
        try {
            return SpringApplication.run(Liuchi.class, args);
        } catch (RuntimeException e) {
            throw new NotStarted(e);
        }
    }

    /**
     * The program with its database, for a command that works and ends: it listens on no port, runs no jobs and loads
     * no demo. The caller closes it, which stops the embedded database.
     */
    static ConfigurableApplicationContext context(String... args) {
        return serve(Stream.concat(
                        Stream.of(args),
                        Stream.of("--server.port=-1", "--db-scheduler.enabled=false", "--liuchi.demo=false"))
                .toArray(String[]::new));
    }

    /** {@link StartFailures} has told why. */
    private static final class NotStarted extends RuntimeException {
        NotStarted(RuntimeException cause) {
            super(cause);
        }
    }
}
