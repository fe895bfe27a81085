package org.liuchi.files;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.liuchi.shared.Problem;

/**
 * A picture decoded from an upload: only its pixels, the right way up. EXIF, GPS, comments and profiles are left behind
 * because they are never written again (anchors: photos that kept their GPS position).
 */
record Picture(BufferedImage pixels) {
    private static final float QUALITY = 0.85f;

    /** Longest side of a small one, in pixels: sharp on a phone, a few kilobytes. */
    private static final int SMALL = 360;

    /** @throws Problem INVALID file: not-an-image, heic, too-many-pixels, image-damaged */
    static Picture read(Path upload, FileSettings settings) throws IOException {
        BufferedImage pixels = Decoder.decode(upload, settings);
        return new Picture(drawn(pixels, orientation(upload), settings.longestSide()));
    }

    /**
     * EXIF orientation, 1 to 8; 1 when the picture says nothing about it. Cameras say it in JPEG; nothing else is looked
     * into, since the packed texts of a PNG and the lengths in a WebP can fill the memory.
     */
    private static int orientation(Path upload) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(upload))) {
            var exif = JpegMetadataReader.readMetadata(in, List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            int value = exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
            return value >= 1 && value <= 8 ? value : 1;
        } catch (JpegProcessingException | MetadataException e) {
            return 1;
        }
    }

    private static BufferedImage drawn(BufferedImage from, int orientation, int longestSide) {
        boolean sideways = orientation >= 5;
        double scale = Math.min(1, (double) longestSide / Math.max(from.getWidth(), from.getHeight()));
        int width = Math.max(1, (int) Math.round((sideways ? from.getHeight() : from.getWidth()) * scale));
        int height = Math.max(1, (int) Math.round((sideways ? from.getWidth() : from.getHeight()) * scale));
        boolean clear = from.getColorModel().hasAlpha();
        BufferedImage to =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = to.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform turn = AffineTransform.getScaleInstance(scale, scale);
        turn.concatenate(upright(orientation, from.getWidth(), from.getHeight()));
        brush.drawImage(from, turn, null);
        brush.dispose();
        return to;
    }

    /** The turn or mirroring that sets a picture upright (TIFF 6.0, tag Orientation). */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** The same to be shown among others. */
    Picture small() {
        return new Picture(drawn(pixels, 1, SMALL));
    }

    String mediaType() {
        return pixels.getColorModel().hasAlpha() ? "image/png" : "image/jpeg";
    }

    void write(OutputStream out) throws IOException {
        String format = pixels.getColorModel().hasAlpha() ? "png" : "jpeg";
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream image = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(image);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(pixels, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
