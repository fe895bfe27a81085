package org.liuchi.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Main;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why a test and not a Maven plugin: docs/decisions/0001-format-check-as-a-test.md. */
class FormatTest {
    @Test
    void everySourceFileIsFormatted() throws Exception {
        List<String> command = new ArrayList<>(List.of("--palantir"));
        command.addAll(GeneratedDocs.writing() ? List.of("--replace") : List.of("--dry-run"));
        Sources.java().forEach(file -> command.add(file.toString()));

        StringWriter toBeFormatted = new StringWriter();
        StringWriter broken = new StringWriter();
        new Main(new PrintWriter(toBeFormatted, true), new PrintWriter(broken, true), InputStream.nullInputStream())
                .format(command.toArray(String[]::new));

        assertThat(broken.toString()).isEmpty();
        assertThat(toBeFormatted.toString().lines())
                .as("files that are not formatted; this formats them: mvn test -Dtest=FormatTest -Dliuchi.write=true")
                .isEmpty();
    }
}
