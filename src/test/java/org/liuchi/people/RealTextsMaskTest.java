package org.liuchi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.Covers;

/**
 * What people really wrote to their governments: 11,313 messages and answers, which may not be redistributed and so are
 * not everywhere. Their publishers have put stars in place of nearly all numbers, which shows where people write them.
 */
class RealTextsMaskTest {
    private static final List<String> FILES = List.of(
            "citizen-messages/unlabelled-stream.csv",
            "citizen-messages/labelled.csv",
            "message-replies/messages.csv",
            "hotline-fuzhou/cases.csv");

    /** Two plates and a card in full: all that the publishers overlooked. House numbers, sums and dates are left alone. */
    @Test
    void nothingElseIsTakenForAPersonsNumber() throws IOException {
        assertThat(texts()).filteredOn(text -> !TextMask.of(text).equals(text)).hasSize(3);
    }

    @ParameterizedTest
    @Covers("R6")
    @CsvSource({
        "'(?<![\\d*－—-])\\*{11}(?!\\*)', 13855501234",
        "'(?<=证号码?：)\\*{17,18}(?!\\*)', 11010519491231002X",
        "'(?<![\\d*－—-])\\*{4}-\\*{7}(?!\\*)', 0550-7021234",
        "'(?<![\\d*－—-])\\*{4}-\\*{8}(?!\\*)', 0731-82345678"
    })
    void aNumberIsFoundWhereverPeopleWroteOne(String stars, String number) throws IOException {
        Pattern pattern = Pattern.compile(stars);
        List<String> texts =
                texts().stream().filter(text -> pattern.matcher(text).find()).toList();

        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(TextMask.of(pattern.matcher(text).replaceAll(number)))
                        .doesNotContain(number));
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String name : FILES) {
            Path path = Path.of("../shared/data", name);
            assumeTrue(Files.exists(path), "the real messages are not here: " + path);
            CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
            try (CSVParser rows = format.parse(Files.newBufferedReader(path))) {
                List<String> columns = rows.getHeaderNames().stream()
                        .filter(List.of("topic", "title", "text", "reply")::contains)
                        .toList();
                for (CSVRecord row : rows) {
                    columns.forEach(column -> texts.add(row.get(column)));
                }
            }
        }
        return texts;
    }
}
