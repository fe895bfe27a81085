package org.liuchi.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Problem;

/** Makes pixels of an upload, whatever it is called; an upload made to fill the memory is refused by its header. */
final class Decoder {
    private static final String WEBP = "webp";
    private static final Set<String> READABLE = Set.of("jpeg", "png", WEBP);

    /** The WebP reader takes some 25 bytes a pixel, and 56 bytes of file can claim any size. */
    private static final int WEBP_MEGAPIXELS = 16;

    /** With this warning the JPEG reader of the JDK fills the rest of a picture with grey. */
    private static final String CUT_OFF = "Truncated File";

    private static final int HEIF_HEADER = 12;
    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");

    private Decoder() {}

    /** @throws Problem INVALID file: not-an-image, heic, too-many-pixels, image-damaged */
    static BufferedImage decode(Path upload, FileSettings settings) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(upload.toFile())) {
            ImageReader reader = reader(in);
            if (reader == null) {
                throw Problem.invalid("file", isHeif(upload) ? "heic" : "not-an-image");
            }
            try {
                reader.setInput(in, true, true);
                return pixels(reader, settings);
            } catch (IOException | RuntimeException e) {
                if (e instanceof Problem problem) {
                    throw problem;
                }
                // decoders answer a broken file with whatever exception comes first
                throw Problem.invalid("file", "image-damaged");
            } finally {
                reader.dispose();
            }
        }
    }

    /** Whether it is a picture at all, though perhaps none that can be opened. */
    static boolean knows(Path upload) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(upload.toFile())) {
            ImageReader reader = reader(in);
            if (reader != null) {
                reader.dispose();
            }
            return reader != null || isHeif(upload);
        }
    }

    private static BufferedImage pixels(ImageReader reader, FileSettings settings) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int most =
                format(reader).equals(WEBP) ? Math.min(WEBP_MEGAPIXELS, settings.megapixels()) : settings.megapixels();
        if ((long) width * height > most * 1_000_000L) {
            throw Problem.invalid("file", "too-many-pixels", Map.of("max", most));
        }
        // what is scaled down anyway is not decoded whole, for the memory
        ImageReadParam how = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / settings.longestSide());
        how.setSourceSubsampling(step, step, 0, 0);
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
        BufferedImage pixels = reader.read(0, how);
        if (warnings.stream().anyMatch(warning -> warning.startsWith(CUT_OFF))) {
            throw Problem.invalid("file", "image-damaged");
        }
        return pixels;
    }

    /** By its brand (ISO/IEC 23008-12); AV1 pictures, which share the container, are none that phones send. */
    private static boolean isHeif(Path upload) throws IOException {
        try (InputStream in = Files.newInputStream(upload)) {
            String header = new String(in.readNBytes(HEIF_HEADER), StandardCharsets.ISO_8859_1);
            return header.length() == HEIF_HEADER
                    && header.startsWith("ftyp", 4)
                    && HEIF_BRANDS.contains(header.substring(8));
        }
    }

    private static @Nullable ImageReader reader(@Nullable ImageInputStream in) throws IOException {
        if (in == null) {
            return null;
        }
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (READABLE.contains(format(reader))) {
                return reader;
            }
        }
        return null;
    }

    private static String format(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT);
    }
}
