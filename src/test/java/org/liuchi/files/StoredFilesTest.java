package org.liuchi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liuchi.TestClock.START;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.platform.Home;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class StoredFilesTest {
    private static final int MAX = 10 * 1024 * 1024;

    private final StoredFiles files;
    private final Leftovers leftovers;
    private final JdbcClient sql;
    private final Path folder;
    private final CountyCode county;
    private final CountyCode other;

    @Autowired
    StoredFilesTest(StoredFiles files, Leftovers leftovers, JdbcClient sql, Home home, Browsers browsers) {
        this.files = files;
        this.leftovers = leftovers;
        this.sql = sql;
        this.county = browsers.newCounty();
        this.other = browsers.newCounty();
        this.folder = home.folder("files").resolve(county.value());
    }

    @Test
    void aPictureIsKeptAsItsRowSays() throws Exception {
        StoredFile file = store(Pictures.fromPhone(Pictures.jpeg(80, 40), 6));

        assertThat(file.width()).isEqualTo(40);
        assertThat(file.height()).isEqualTo(80);
        StoredFiles.Content content = files.open(county, file.id());
        assertThat(content.mediaType()).isEqualTo("image/jpeg").isEqualTo(file.mediaType());
        assertThat(content.bytes()).isEqualTo(file.bytes());
        try (InputStream stream = content.stream()) {
            byte[] bytes = stream.readAllBytes();
            assertThat(bytes).hasSize((int) file.bytes());
            assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getHeight())
                    .isEqualTo(80);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(sha256InRow(file.id())).isEqualTo(HexFormat.of().formatHex(digest));
        }
        assertThat(onDisk()).containsExactly(file.id().toString());
    }

    @Test
    void anotherCountysFileIsNotFound() {
        StoredFile file = store(Pictures.jpeg(8, 8));

        assertThatThrownBy(() -> files.open(other, file.id()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    @Test
    void aRefusedUploadLeavesNothing() {
        assertThatThrownBy(() -> store(Pictures.gif())).isInstanceOf(Problem.class);

        assertThat(count()).isZero();
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void aDraftThatIsNotKeptLeavesNothing() {
        try (Draft draft = files.draft(county, new ByteArrayInputStream(Pictures.jpeg(8, 8)), START)) {
            assertThat(onDisk()).containsExactly(draft.file().id() + ".part");
        }

        assertThat(count()).isZero();
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void oneByteTooManyIsTooLargeAndLeavesNothing() {
        assertThatThrownBy(() -> store(new byte[MAX + 1]))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .containsExactly(new Problem.Violation("file", "too-large", Map.of("max", 10L))));
        assertThatThrownBy(() -> store(new byte[MAX]))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(Problem.Violation::rule)
                                .containsExactly("not-an-image"));

        assertThat(onDisk()).isEmpty();
    }

    @Test
    void aConnectionThatBreaksLeavesNothing() {
        // a pipe that nobody writes to answers with an IOException
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[5_000]), new PipedInputStream());

        assertThatThrownBy(() -> files.draft(county, broken, START)).isInstanceOf(UncheckedIOException.class);

        assertThat(count()).isZero();
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenLeavesNoRow() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "in the way");

        assertThatThrownBy(() -> store(Pictures.jpeg(8, 8))).isInstanceOf(UncheckedIOException.class);

        assertThat(count()).isZero();
        assertThat(folder).hasContent("in the way");
    }

    @Test
    void onlyOldFilesWithoutARowAreLeftovers() throws IOException {
        StoredFile known = store(Pictures.jpeg(8, 8));
        Path place = place(known.id());
        Path lost = Files.copy(place, place.resolveSibling(Ids.next(START).toString()));
        Path part = Files.copy(place, place.resolveSibling(Ids.next(START) + ".part"));
        Path fresh = Files.copy(place, place.resolveSibling(Ids.next(START) + ".upload"));
        var limit = Files.getLastModifiedTime(fresh).toInstant().minus(Duration.ofDays(1));
        for (Path old : new Path[] {place, lost, part}) {
            Files.setLastModifiedTime(old, FileTime.from(limit.minusSeconds(1)));
        }

        assertThat(leftovers.purge(other, limit)).isZero();
        assertThat(leftovers.purge(county, limit)).isEqualTo(2);

        assertThat(onDisk())
                .containsExactlyInAnyOrder(
                        known.id().toString(), fresh.getFileName().toString());
    }

    @Test
    void manyLeftoversArePurgedInBatches() throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < 1_001; i++) {
            Files.createFile(folder.resolve(Ids.next(START).toString()));
        }
        var limit = Files.getLastModifiedTime(folder).toInstant().plus(Duration.ofDays(1));

        assertThat(leftovers.purge(county, limit)).isEqualTo(1_001);
        assertThat(onDisk()).isEmpty();
    }

    private StoredFile store(byte[] content) {
        try (Draft draft = files.draft(county, new ByteArrayInputStream(content), START)) {
            return files.keep(draft);
        }
    }

    private Path place(UUID id) {
        return folder.resolve("2026").resolve("03").resolve(id.toString());
    }

    private String sha256InRow(UUID id) {
        return sql.sql("select sha256 from files.file where county_code = :county and id = :id")
                .param("county", county.value())
                .param("id", id)
                .query(String.class)
                .single();
    }

    private int count() {
        return sql.sql("select count(*) from files.file where county_code = :county")
                .param("county", county.value())
                .query(Integer.class)
                .single();
    }

    private List<String> onDisk() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
