package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.files.Pictures;
import org.liuchi.platform.Home;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The county's files lie on a file system of 64 kB, which a photo fills. */
@IntegrationTest
class FullDiskTest {
    private static final String FORM = "multipart/form-data; boundary=x";

    private final TestCounty county;
    private final People people;
    private final JdbcClient sql;
    private final Path files;

    FullDiskTest(
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

    @Test
    void aFullDiskKeepsNothingOfAPhotoAndTheSameRequestSucceedsLater() throws Exception {
        String code = people.report("路灯不亮").text("/publicCode");
        String photos = "/api/public/cases/" + code + "/photos";
        byte[] large = People.form(Arrays.copyOf(Pictures.jpeg(40, 30), 200_000), "lamp.jpg", "x");
        Browser resident = county.browser().with("Idempotency-Key", "lamp");
        Files.createDirectories(files);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", files.toString()),
                "no small file system can be mounted here; that needs root");
        try {
            Answer full = resident.send("POST", photos, large, FORM);

            assertThat(full.status()).isEqualTo(503);
            assertThat(full.text("/type")).isEqualTo("urn:liuchi:problem:unavailable");
            assertThat(full.text("/reason")).isEqualTo("disk-full");
            assertThat(full.text("/detail")).contains("存储空间已满");
            assertThat(full.header("Retry-After")).isEqualTo("60");
            assertThat(kept()).isEmpty();
            for (String table : List.of("files.file", "cases.photo", "platform.receipt")) {
                assertThat(rows(table)).as(table).isZero();
            }
        } finally {
            run("umount", files.toString());
        }

        assertThat(resident.send("POST", photos, large, FORM).status()).isEqualTo(201);
        assertThat(people.follow(code).body().at("/photos").size()).isEqualTo(1);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private int rows(String table) {
        return sql.sql("select count(*) from " + table + " where county_code = :county")
                .param("county", county.code().value())
                .query(Integer.class)
                .single();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
