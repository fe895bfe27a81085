package org.liuchi.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures, as bytes: red on the left, blue on the right. */
public final class Pictures {
    private static final int APP1 = 0xE1;
    private static final int COMMENT = 0xFE;

    private Pictures() {}

    public static byte[] jpeg(int width, int height) {
        return written(painted(width, height, BufferedImage.TYPE_INT_RGB, Color.RED), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(painted(width, height, BufferedImage.TYPE_INT_RGB, Color.RED), "png");
    }

    /** The left half can be seen through. */
    static byte[] clearPng(int width, int height) {
        return written(painted(width, height, BufferedImage.TYPE_INT_ARGB, new Color(0, true)), "png");
    }

    static byte[] gif() {
        return written(painted(8, 8, BufferedImage.TYPE_INT_RGB, Color.RED), "gif");
    }

    /** One pixel. */
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** At most 16,383 a side (RFC 6386, 9.1). */
    static byte[] webpThatClaims(int width, int height) {
        byte[] webp = webp();
        ByteBuffer.wrap(webp)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(26, (short) width)
                .putShort(28, (short) height);
        return webp;
    }

    /** The beginning of what newer phones make: {@code heic} and others. */
    public static byte[] isoMedia(String brand) {
        return "\0\0\0\u0018ftyp%s\0\0\0\0mif1heic".formatted(brand).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Nothing but a header. */
    static byte[] pngThatClaims(int width, int height) {
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 check = new CRC32();
        check.update(header);
        return ByteBuffer.allocate(33)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(header)
                .putInt((int) check.getValue())
                .array();
    }

    /** As a phone on its side writes it: which way is up, where it was taken, by what, and a comment. */
    static byte[] fromPhone(byte[] jpeg, int orientation) {
        byte[] exif = exif(orientation);
        byte[] comment = "拍摄于天长".getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(jpeg.length + exif.length + comment.length + 8)
                .put(jpeg, 0, 2)
                .put(segment(APP1, exif))
                .put(segment(COMMENT, comment))
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    /** TIFF 6.0: a directory is a count, entries of tag, type, count and value, and the place of the next directory. */
    private static byte[] exif(int orientation) {
        int gps = 8 + 2 + 3 * 12 + 4;
        int latitude = gps + 2 + 2 * 12 + 4;
        int maker = latitude + 24;
        byte[] name = "SixFeet\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(6 + maker + name.length)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, name.length, maker);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        entry(tiff, 0x0001, 2, 2, 'N' << 24);
        entry(tiff, 0x0002, 5, 3, latitude);
        tiff.putInt(0);
        for (int part : new int[] {32, 41, 9}) {
            tiff.putInt(part).putInt(1);
        }
        return tiff.put(name).array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    static byte[] half(byte[] picture) {
        return Arrays.copyOf(picture, picture.length / 2);
    }

    private static BufferedImage painted(int width, int height, int type, Color left) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.BLUE);
        brush.fillRect(width / 2, 0, width - width / 2, height);
        brush.setColor(left);
        brush.fillRect(0, 0, width / 2, height);
        brush.dispose();
        return picture;
    }

    private static byte[] written(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
