package org.liuchi.demo.matters;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A drawn photo: a street with houses, by day or by night. */
final class Sketch {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final int GROUND = 400;

    private Sketch() {}

    static InputStream jpeg(Random random) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        fill(pen, random.nextBoolean() ? new Color(0xB9D7EA) : new Color(0x1F2A44), 0, 0, WIDTH, GROUND);
        fill(pen, new Color(0x6B6B6B), 0, GROUND, WIDTH, HEIGHT - GROUND);
        for (int x = 20; x < WIDTH - 150; x += 170) {
            int height = 120 + random.nextInt(180);
            fill(pen, new Color(0xD8C9B0 - random.nextInt(0x30) * 0x010101), x, GROUND - height, 130, height);
            fill(pen, new Color(0x8A4B32), x - 8, GROUND - height - 14, 146, 14);
            fill(pen, new Color(0xF4E3A1), x + 30, GROUND - height / 2, 24, 30);
        }
        for (int x = random.nextInt(80); x < WIDTH; x += 120) {
            fill(pen, Color.WHITE, x, GROUND + 95, 60, 8);
        }
        pen.dispose();
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", file);
            return new ByteArrayInputStream(file.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Graphics2D pen, Color colour, int x, int y, int width, int height) {
        pen.setColor(colour);
        pen.fillRect(x, y, width, height);
    }
}
