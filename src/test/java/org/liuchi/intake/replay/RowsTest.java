package org.liuchi.intake.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.intake.replay.Row.Bad;
import org.liuchi.intake.replay.Row.Message;

class RowsTest {
    private static final Phrases ENGLISH = new Phrases(Locale.ENGLISH);

    @Test
    void columnsAreFoundByNameWhateverTheirOrder() throws IOException {
        assertThat(read("""
            reply,user,Text,message_id,TOPIC
            已修好,U1,路灯不亮,7,路灯
            """)).containsExactly(new Message(2, "7", 1, "路灯\n路灯不亮", "已修好"));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoHindrance() throws IOException {
        assertThat(read("\uFEFFmessage_id,text\r\n7,路灯不亮\r\n")).containsExactly(new Message(2, "7", 1, "路灯不亮", ""));
    }

    @Test
    void lineNumbersAreThoseOfTheFileAlsoAfterFieldsOfSeveralLines() throws IOException {
        assertThat(read("message_id,text\n1,\"one\ntwo\nthree\"\n\n2,four\n"))
                .containsExactly(new Message(2, "1", 1, "one\ntwo\nthree", ""), new Message(6, "2", 1, "four", ""));
    }

    @Test
    void quotesAndCommasInsideAFieldArePartOfIt() throws IOException {
        assertThat(read("message_id,text\n1,\"he said \"\"no\"\", twice\"\n"))
                .containsExactly(new Message(2, "1", 1, "he said \"no\", twice", ""));
    }

    @Test
    void withoutAMessageIdTheRowIdOrElseTheLineServes() throws IOException {
        assertThat(ids("message_id,row_id,text\n1,T1,a\n,T2,b\n,,c\n")).containsExactly("1", "T2", "line-4");
    }

    @Test
    void rowsWithTheSameIdAreSeparateMatters() throws IOException {
        assertThat(read("message_id,text\n1,same\n2,other\n1,same\n"))
                .extracting(row -> ((Message) row).occurrence())
                .containsExactly(1, 1, 2);
    }

    @Test
    void aTopicAloneIsAMessage() throws IOException {
        assertThat(read("topic\n路灯不亮\n")).containsExactly(new Message(2, "line-2", 1, "路灯不亮", ""));
    }

    @Test
    void aRowWithoutTopicAndTextIsBad() throws IOException {
        assertThat(read("message_id,topic,text\n1,,  \n2,,b\n"))
                .containsExactly(new Bad(2, "text: Required"), new Message(3, "2", 1, "b", ""));
    }

    @Test
    void aTextMayHave20000CharactersAndNoMore() throws IOException {
        String longest = "好".repeat(20_000);
        assertThat(read("text\n" + longest + "\n" + longest + "好\n"))
                .containsExactly(
                        new Message(2, "line-2", 1, longest, ""), new Bad(3, "text: At most 20000 characters"));
    }

    @Test
    void aReplyThatCantBeSentMakesTheRowBad() throws IOException {
        assertThat(read("text,reply\na,b\u0007\n"))
                .containsExactly(new Bad(2, "reply: Contains an invisible control character"));
    }

    @Test
    void bytesThatAreNoUtf8MakeTheirRowBadAndNoOther() throws IOException {
        byte[] file = "text\ngood\nbaX\ngood too\n".getBytes(StandardCharsets.UTF_8);
        file[12] = (byte) 0xC4;
        assertThat(read(file))
                .containsExactly(
                        new Message(2, "line-2", 1, "good", ""),
                        new Bad(3, "text: Contains a broken character"),
                        new Message(4, "line-4", 1, "good too", ""));
    }

    @Test
    void aRowWithMoreOrFewerFieldsThanTheHeaderIsBad() throws IOException {
        assertThat(read("message_id,text\n1,a,b\n2\n3,c\n"))
                .containsExactly(
                        new Bad(2, "Has 3 fields, but the first line has 2"),
                        new Bad(3, "Has 1 fields, but the first line has 2"),
                        new Message(4, "3", 1, "c", ""));
    }

    @Test
    void brokenQuotingSpoilsItsLineOnly() throws IOException {
        assertThat(read("message_id,text\n1,\"a\"b,\"c\"d\n2,e\n"))
                .containsExactly(
                        new Bad(2, "Broken quoting, lines 2 to 2 can't be read"), new Message(3, "2", 1, "e", ""));
    }

    @Test
    void aQuoteThatIsNeverClosedIsReportedWhereItBegan() throws IOException {
        assertThat(read("message_id,text\n1,a\n2,\"b\n3,c\n"))
                .containsExactly(
                        new Message(2, "1", 1, "a", ""), new Bad(3, "Broken quoting, lines 3 to 4 can't be read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "name,age\n1,2\n", "\"text\n", "%PDF-1.7\n%\u0001\u0002\n"})
    void whatIsNoFileOfMessagesIsSaidSoAtOnce(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(Ended.class).hasMessageContaining("no file of messages");
    }

    private static List<String> ids(String file) throws IOException {
        return read(file).stream().map(row -> ((Message) row).id()).toList();
    }

    private static List<Row> read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Row> read(byte[] file) throws IOException {
        List<Row> all = new ArrayList<>();
        try (Rows rows = new Rows(new ByteArrayInputStream(file), ENGLISH)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }
}
