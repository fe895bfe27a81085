package org.liuchi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liuchi.Deep;
import org.liuchi.shared.Problem;
import org.springframework.util.unit.DataSize;

class PictureTest {
    private static final FileSettings SETTINGS =
            new FileSettings(DataSize.ofMegabytes(10), DataSize.ofMegabytes(20), 64, 2560);

    @TempDir
    private Path folder;

    /** Where the red half, left in the file, is to be seen. */
    @ParameterizedTest
    @CsvSource({"1,LEFT", "2,RIGHT", "3,RIGHT", "4,LEFT", "5,TOP", "6,TOP", "7,BOTTOM", "8,BOTTOM", "9,LEFT"})
    void aPictureIsSetUpright(int orientation, String red) throws IOException {
        BufferedImage upright =
                read(Pictures.fromPhone(Pictures.jpeg(80, 40), orientation)).pixels();

        boolean turned = red.equals("TOP") || red.equals("BOTTOM");
        assertThat(List.of(upright.getWidth(), upright.getHeight()))
                .isEqualTo(turned ? List.of(40, 80) : List.of(80, 40));
        assertThat(redAt(upright, 0.1, 0.1)).isEqualTo(red.equals("LEFT") || red.equals("TOP"));
        assertThat(redAt(upright, 0.9, 0.9)).isEqualTo(red.equals("RIGHT") || red.equals("BOTTOM"));
        assertThat(redAt(upright, 0.9, 0.1)).isEqualTo(red.equals("RIGHT") || red.equals("TOP"));
    }

    @Test
    void nothingOfPlaceAndDeviceIsWrittenAgain() throws Exception {
        byte[] photo = Pictures.fromPhone(Pictures.jpeg(80, 40), 6);
        var before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo));
        assertThat(before.getFirstDirectoryOfType(GpsDirectory.class)).isNotNull();
        assertThat(before.getFirstDirectoryOfType(JpegCommentDirectory.class)).isNotNull();

        byte[] kept = bytes(read(photo));

        var after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept));
        assertThat(after.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(after.getFirstDirectoryOfType(JpegCommentDirectory.class)).isNull();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "SixFeet");
    }

    @Test
    void aPngBecomesJpegUnlessItCanBeSeenThrough() throws IOException {
        Picture solid = read(Pictures.png(20, 10));
        assertThat(solid.mediaType()).isEqualTo("image/jpeg");
        assertThat(redAt(shown(solid), 0.1, 0.5)).isTrue();

        Picture clear = read(Pictures.clearPng(20, 10));
        assertThat(clear.mediaType()).isEqualTo("image/png");
        assertThat(new Color(shown(clear).getRGB(2, 5), true).getAlpha()).isZero();
        assertThat(new Color(shown(clear).getRGB(18, 5), true)).isEqualTo(Color.BLUE);
    }

    @Test
    void aWebpIsTaken() throws IOException {
        assertThat(read(Pictures.webp()).mediaType()).isEqualTo("image/jpeg");
    }

    @ParameterizedTest
    @CsvSource({"2560,1280,2560,1280", "2561,100,2560,100", "6000,3000,2560,1280", "1000,6000,427,2560", "1,1,1,1"})
    void aLargePictureIsScaledDown(int width, int height, int newWidth, int newHeight) throws IOException {
        Picture picture = read(Pictures.jpeg(width, height));

        assertThat(picture.pixels().getWidth()).isEqualTo(newWidth);
        assertThat(picture.pixels().getHeight()).isEqualTo(newHeight);
    }

    static Stream<Arguments> refused() {
        byte[] jpeg = Pictures.jpeg(400, 400);
        return Stream.of(
                Arguments.of("text", "not-an-image", "只是文字".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("page", "not-an-image", "<html><svg/></html>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("nothing", "not-an-image", new byte[0]),
                Arguments.of("GIF", "not-an-image", Pictures.gif()),
                Arguments.of("HEIC", "heic", Pictures.isoMedia("heic")),
                Arguments.of("HEIF", "heic", Pictures.isoMedia("mif1")),
                Arguments.of("a film", "not-an-image", Pictures.isoMedia("isom")),
                Arguments.of("AVIF", "not-an-image", Pictures.isoMedia("avif")),
                Arguments.of("half a JPEG", "image-damaged", Pictures.half(jpeg)),
                Arguments.of("half a PNG", "image-damaged", Pictures.half(Pictures.png(400, 400))),
                Arguments.of("half a WebP", "image-damaged", Pictures.half(Pictures.webp())),
                Arguments.of("a JPEG's first bytes", "image-damaged", Arrays.copyOf(jpeg, 4)),
                Arguments.of("a huge claim", "too-many-pixels", Pictures.pngThatClaims(60_000, 60_000)),
                Arguments.of("a huge WebP", "too-many-pixels", Pictures.webpThatClaims(4_001, 4_000)),
                Arguments.of("a little too much", "too-many-pixels", Pictures.pngThatClaims(8_001, 8_000)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refused")
    void whatIsNoUsablePictureIsRefused(String what, String rule, byte[] content) {
        assertThatThrownBy(() -> read(content)).as(what).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.violations())
                    .extracting(Problem.Violation::field)
                    .containsExactly("file");
            assertThat(problem.violations()).extracting(Problem.Violation::rule).containsExactly(rule);
        });
    }

    @Test
    void whateverComesIsAPictureOrRefused() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        List<byte[]> whole =
                List.of(Pictures.fromPhone(Pictures.jpeg(64, 48), 6), Pictures.clearPng(16, 16), Pictures.webp());
        Map<Boolean, Integer> seen = new HashMap<>();
        for (int i = 0; i < Deep.times(600, 20_000); i++) {
            byte[] broken = whole.get(i % whole.size()).clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            seen.merge(isTaken(broken, "seed " + seed + ", round " + i), 1, Integer::sum);
        }
        assertThat(seen).containsOnlyKeys(true, false);
    }

    private boolean isTaken(byte[] content, String which) throws IOException {
        try {
            return read(content).pixels().getWidth() > 0;
        } catch (Problem problem) {
            assertThat(problem.kind()).as(which).isEqualTo(Problem.Kind.INVALID);
            return false;
        } catch (RuntimeException | IOException e) {
            throw new AssertionError(which, e);
        }
    }

    private Picture read(byte[] content) throws IOException {
        return Picture.read(Files.write(folder.resolve("upload"), content), SETTINGS);
    }

    private static byte[] bytes(Picture picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        picture.write(out);
        return out.toByteArray();
    }

    private static BufferedImage shown(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(picture)));
    }

    private static boolean redAt(BufferedImage picture, double x, double y) {
        Color color = new Color(picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight())));
        return color.getRed() > color.getBlue();
    }
}
