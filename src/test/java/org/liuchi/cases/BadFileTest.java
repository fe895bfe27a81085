package org.liuchi.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.files.Pictures;
import org.liuchi.platform.Home;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Photos that are none, too large or too many: a clear answer, and nothing of them stays. */
@IntegrationTest
class BadFileTest {
    private static final int MEGABYTE = 1024 * 1024;

    private final TestCounty county;
    private final People people;
    private final JdbcClient sql;
    private final Path files;
    private String photos = "";
    private String code = "";

    BadFileTest(
            @Autowired TestCounty.Doors counties,
            @Autowired JdbcClient sql,
            @Autowired Home home,
            @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.sql = sql;
        county = counties.tinyCounty();
        people = new People(county);
        files = home.folder("files").resolve(county.code().value());
    }

    @BeforeEach
    void aMatter() {
        code = people.report("路灯不亮").text("/publicCode");
        photos = "/api/public/cases/" + code + "/photos";
    }

    @Test
    void aPhotoIsTakenForWhatItIsAndNotForWhatItIsCalled() throws IOException {
        Answer answer = upload(Pictures.png(40, 30), "lamp.jpg");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(people.at("reporter").download(answer.text("/url")).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/"));
        assertThat(people.follow(code).body().at("/photos").size()).isEqualTo(1);
        assertThat(kept()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"just words", "<svg onload='alert(1)'/>", "GIF89a", "%PDF-1.7", "MZ", "\u00ff\u00d8\u00ff"})
    void whatIsNoPictureIsRefusedWhateverItIsCalled(String content) throws IOException {
        Answer answer = upload(content.getBytes(UTF_8), "lamp.jpg");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("file");
        assertThat(answer.text("/errors/0/rule")).isEqualTo("not-an-image");
        assertThat(answer.text("/errors/0/message")).contains("JPEG、PNG");
        nothingStayed();
    }

    @Test
    void whoeverSendsAnIphonePictureIsToldWhatToDo() throws IOException {
        Answer chinese = upload(Pictures.isoMedia("heic"), "IMG_0001.HEIC");
        people.at("reporter").with("Accept-Language", "en");
        Answer english = upload(Pictures.isoMedia("mif1"), "IMG_0002.HEIF");

        assertThat(chinese.status()).isEqualTo(400);
        assertThat(chinese.text("/errors/0/rule")).isEqualTo("heic");
        assertThat(chinese.text("/errors/0/message")).contains("兼容性最佳", "截屏");
        assertThat(english.text("/errors/0/message")).contains("Most Compatible", "screenshot");
        nothingStayed();
    }

    @Test
    void aPictureThatBreaksOffIsRefused() throws IOException {
        byte[] whole = Pictures.jpeg(40, 30);

        Answer answer = upload(Arrays.copyOf(whole, whole.length / 2), "lamp.jpg");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/rule")).isEqualTo("image-damaged");
        nothingStayed();
    }

    @Test
    void aFileOfElevenMegabytesIsToldTheLimit() throws IOException {
        Answer answer = upload(Arrays.copyOf(Pictures.jpeg(40, 30), 10 * MEGABYTE + 1), "lamp.jpg");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/rule")).isEqualTo("too-large");
        assertThat(answer.text("/errors/0/message")).isEqualTo("文件太大，最多 10 MB");
        nothingStayed();
    }

    @Test
    void aFileOfFiftyMegabytesIsNotEvenLookedAt() throws IOException {
        Answer answer = upload(new byte[50 * MEGABYTE], "lamp.jpg");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("/type")).isEqualTo("urn:liuchi:problem:too-large");
        nothingStayed();
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(upload(new byte[0], "lamp.jpg").text("/errors/0/field")).isEqualTo("file");
        nothingStayed();
    }

    @Test
    void theTenthPhotoIsRefused() {
        for (int i = 0; i < 9; i++) {
            assertThat(upload(Pictures.jpeg(40, 30), "lamp.jpg").status()).isEqualTo(201);
        }

        Answer tenth = upload(Pictures.jpeg(40, 30), "lamp.jpg");

        assertThat(tenth.status()).isEqualTo(422);
        assertThat(tenth.text("/reason")).isEqualTo("too-many-photos");
        assertThat(tenth.text("/detail")).isEqualTo("每件最多 9 张照片（反映人与办理单位各 9 张）");
        assertThat(people.follow(code).body().at("/photos").size()).isEqualTo(9);
    }

    @Test
    void tenPhotosAtTheSameTimeAreNineToo() throws Exception {
        List<Future<Integer>> sent = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                People somebody = new People(county);
                sent.add(pool.submit(() -> somebody.photo("reporter", photos, Pictures.jpeg(40, 30), "lamp.jpg")
                        .status()));
            }
        }
        int taken = 0;
        for (Future<Integer> status : sent) {
            taken += status.get() == 201 ? 1 : 0;
        }

        assertThat(taken).isEqualTo(9);
        assertThat(people.follow(code).body().at("/photos").size()).isEqualTo(9);
    }

    @Test
    void aPhotoThatIsSentAgainIsTheSameOneAndAnotherUnderItsKeyIsRefused() {
        var resident = county.browser().with("Idempotency-Key", "lamp");
        byte[] form = People.form(Pictures.jpeg(40, 30), "lamp.jpg", "x");
        byte[] other = People.form(Pictures.png(40, 30), "lamp.jpg", "x");
        byte[] sameLength = form.clone();
        sameLength[form.length - 20]++;

        Answer first = resident.send("POST", photos, form, "multipart/form-data; boundary=x");
        Answer again = resident.send("POST", photos, form, "multipart/form-data; boundary=x");

        assertThat(again.body()).isEqualTo(first.body());
        for (byte[] body : List.of(other, sameLength)) {
            Answer refused = resident.send("POST", photos, body, "multipart/form-data; boundary=x");
            assertThat(refused.text("/type")).isEqualTo("urn:liuchi:problem:idempotency-key-reused");
        }
        assertThat(people.follow(code).body().at("/photos").size()).isEqualTo(1);
    }

    @Test
    void aBrokenFormIsRefused() throws IOException {
        byte[] form = People.form(Pictures.jpeg(40, 30), "lamp.jpg", "x");

        assertThat(send(Arrays.copyOf(form, form.length - 40), "multipart/form-data; boundary=x")
                        .status())
                .isEqualTo(400);
        assertThat(send(form, "multipart/form-data; boundary=y").status()).isEqualTo(400);
        assertThat(send(form, "multipart/form-data").status()).isEqualTo(400);
        assertThat(send("{}".getBytes(UTF_8), "application/json").status()).isEqualTo(415);
        assertThat(send("--x--\r\n".getBytes(UTF_8), "multipart/form-data; boundary=x")
                        .text("/errors/0/field"))
                .isEqualTo("file");
        nothingStayed();
    }

    @Test
    void aPhotoIsSeenUnderItsOwnCaseOnly() {
        String photo = upload(Pictures.jpeg(40, 30), "lamp.jpg").text("/id");
        String other = people.report("别处").text("/publicCode");

        assertThat(people.at("reporter")
                        .get("/api/public/cases/" + other + "/photos/" + photo)
                        .status())
                .isEqualTo(404);
        assertThat(people.at("reporter")
                        .get(photos + "/00000000-0000-0000-0000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(people.at("reporter").get(photos + "/..%2F..%2Fpasswd").status())
                .isIn(400, 404);
    }

    private Answer upload(byte[] content, String name) {
        return people.photo("reporter", photos, content, name);
    }

    private Answer send(byte[] body, String type) {
        return People.keyed(people.at("reporter")).send("POST", photos, body, type);
    }

    private void nothingStayed() throws IOException {
        assertThat(kept()).isEmpty();
        for (String table : List.of("files.file", "cases.photo", "platform.receipt")) {
            assertThat(sql.sql("select count(*) from " + table + " where county_code = :county")
                            .params(Map.of("county", county.code().value()))
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private List<Path> kept() throws IOException {
        if (!Files.exists(files)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
