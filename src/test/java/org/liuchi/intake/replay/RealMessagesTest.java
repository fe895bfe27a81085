package org.liuchi.intake.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real files, which may not be redistributed and so are not everywhere. */
class RealMessagesTest {
    @ParameterizedTest
    @CsvSource({
        "message-replies/messages.csv, 1912, 0",
        "citizen-messages/unlabelled-stream.csv, 1941, 0",
        "citizen-messages/labelled.csv, 6457, 5635"
    })
    void everyRealMessageIsReadAndHasAKeyOfItsOwn(String name, int count, int withoutText) throws IOException {
        Path path = Path.of("../shared/data", name);
        assumeTrue(Files.exists(path), "the real messages are not here: " + path);
        MessageFile file = MessageFile.open(path, new Phrases(Locale.ENGLISH));

        int bad = 0;
        Set<String> keys = new HashSet<>();
        try (Rows rows = file.rows()) {
            while (rows.hasNext()) {
                switch (rows.next()) {
                    case Row.Bad _ -> bad++;
                    case Row.Message message -> keys.add(Step.REPORT.key(file.hash(), message, 1));
                }
            }
        }

        assertThat(file.count()).isEqualTo(count);
        assertThat(bad).isEqualTo(withoutText);
        assertThat(keys).hasSize(count - withoutText);
    }
}
