package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liuchi.TestClock.START;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.areas.Areas;
import org.liuchi.areas.TinyCounty;
import org.liuchi.cases.Photos.Shows;
import org.liuchi.files.Pictures;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.platform.Home;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@IntegrationTest
class PhotosTest {
    private static final Instant LONG_AGO = START.minus(Duration.ofDays(300));
    private static final byte[] PICTURE = Pictures.jpeg(32, 24);

    private final Photos photos;
    private final Cases cases;
    private final Receipts receipts;
    private final CountyCode county;
    private final UUID matter;

    @Autowired
    PhotosTest(
            Photos photos,
            Cases cases,
            Receipts receipts,
            Areas areas,
            Organizations organizations,
            Browsers browsers) {
        this.photos = photos;
        this.cases = cases;
        this.receipts = receipts;
        this.county = browsers.newCounty();
        TinyCounty ground = TinyCounty.load(areas, county);
        Organization centre =
                Organization.of(Organization.Kind.LINKAGE_CENTRE, "联动中心", "中心", ground.county(), null, LONG_AGO);
        organizations.add(county, centre);
        organizations.addPost(county, Post.of(centre.id(), "受理岗", Role.COUNTY_DESK, null, true, LONG_AGO));
        this.matter = raised(ground.east());
    }

    @Test
    void anUploadThatIsSentAgainIsOnePhoto() {
        Photos.Photo first = add("k");
        Photos.Photo again = add("k");

        assertThat(again).isEqualTo(first);
        assertThat(photos.of(county, matter)).containsExactly(first);
    }

    @Test
    void aTenthPhotoIsRefused() {
        fill(CaseInputs.PHOTOS);

        assertThatThrownBy(() -> add("tenth"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.facts())
                                .isEqualTo(Map.of("reason", "too-many-photos", "max", CaseInputs.PHOTOS)));
        assertThat(photos.of(county, matter)).hasSize(CaseInputs.PHOTOS);
    }

    @Test
    void ninePhotosOfTheReporterLeaveRoomForNineOfTheResult() {
        fill(CaseInputs.PHOTOS);
        for (int i = 0; i < CaseInputs.PHOTOS; i++) {
            add(Shows.RESULT, "result-" + i);
        }

        assertThatThrownBy(() -> add(Shows.RESULT, "tenth-result"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.REFUSED));
        assertThat(photos.of(county, matter))
                .filteredOn(photo -> photo.shows() == Shows.RESULT)
                .hasSize(CaseInputs.PHOTOS);
    }

    /** A connection held while a picture comes in and is decoded is missing to everybody else. */
    @Test
    void noTransactionIsOpenWhileAPictureComesIn() {
        AtomicBoolean inTransaction = new AtomicBoolean();
        InputStream content = new FilterInputStream(new ByteArrayInputStream(PICTURE)) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                inTransaction.compareAndSet(false, TransactionSynchronizationManager.isActualTransactionActive());
                return super.read(bytes, from, length);
            }
        };

        photos.add(county, matter, Shows.REPORT, content, receipt("k"), START);

        assertThat(inTransaction).isFalse();
    }

    @Test
    void ofAPhotoThatIsRefusedInTheEndNothingStaysOnTheDisk(@Autowired Home home) throws IOException {
        fill(CaseInputs.PHOTOS);
        assertThatThrownBy(() -> add("tenth")).isInstanceOf(Problem.class);

        assertNotFound(() -> add(UUID.randomUUID(), Shows.REPORT, "of-no-case"));
        add("photo-0");

        try (Stream<Path> kept = Files.walk(home.folder("files").resolve(county.value()))) {
            assertThat(kept.filter(Files::isRegularFile)).hasSize(CaseInputs.PHOTOS);
        }
    }

    @Test
    void ofSeveralLastPhotosAtOnceOneIsTaken() throws Exception {
        fill(CaseInputs.PHOTOS - 1);
        List<Callable<Photos.Photo>> uploads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String key = "at-once-" + i;
            uploads.add(() -> add(key));
        }

        List<Future<Photos.Photo>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(uploads);
        }

        assertThat(answers)
                .filteredOn(answer -> answer.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.state() == Future.State.FAILED)
                .extracting(Future::exceptionNow)
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(Problem.class))
                .hasSize(3);
        assertThat(photos.of(county, matter)).hasSize(CaseInputs.PHOTOS);
    }

    @Test
    void aPhotoIsOnlyOpenedWithItsOwnCase(@Autowired Browsers browsers) throws Exception {
        UUID photo = add("k").id();
        UUID otherMatter = raised(new TinyCounty(county).west());

        try (var stream = photos.open(county, matter, photo).stream()) {
            assertThat(stream.readAllBytes()).isNotEmpty();
        }
        assertNotFound(() -> photos.open(county, otherMatter, photo));
        assertNotFound(() -> photos.open(browsers.newCounty(), matter, photo));
    }

    @Test
    void aPhotoOfNoCaseIsNotFound() {
        assertNotFound(() -> add(UUID.randomUUID(), Shows.REPORT, "k"));
    }

    private static void assertNotFound(Callable<?> attempt) {
        assertThatThrownBy(attempt::call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    private UUID raised(String area) {
        NewCase raised = new NewCase("路灯不亮", new NewCase.Place(null, null, area, null), null, null);
        return cases.report(county, raised, Channel.WEB, null, receipt("report-" + area), START)
                .outcome()
                .item()
                .id();
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            add("photo-" + i);
        }
    }

    private Photos.Photo add(String key) {
        return add(matter, Shows.REPORT, key);
    }

    private Photos.Photo add(Shows shows, String key) {
        return add(matter, shows, key);
    }

    private Photos.Photo add(UUID matter, Shows shows, String key) {
        return photos.add(county, matter, shows, new ByteArrayInputStream(PICTURE), receipt(key), START);
    }

    private Receipt receipt(String key) {
        return receipts.of("test", new IdempotencyKey(key), key);
    }
}
