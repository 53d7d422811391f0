package dev.parley.contacts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures, and what pretends to be one. */
final class Pictures {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Pictures() {}

    /** Red, green and blue from left to right. */
    static byte[] striped(int width, int height, String format) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        var third = Math.max(1, width / 3);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, third, height);
        graphics.setColor(Color.GREEN);
        graphics.fillRect(third, 0, third, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(2 * third, 0, width, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A PNG that says its size and ends. */
    static byte[] pngHeader(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(PNG);
        chunk(bytes, "IHDR", header(width, height));
        return bytes.toByteArray();
    }

    /** A whole black PNG with one bit a pixel: many pixels in few bytes. */
    static byte[] bomb(int width, int height) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed, new Deflater(1))) {
            var row = new byte[1 + (width + 7) / 8];
            for (int i = 0; i < height; i++) {
                deflate.write(row);
            }
        }
        var bytes = new ByteArrayOutputStream();
        bytes.write(pngHeader(width, height));
        chunk(bytes, "IDAT", packed.toByteArray());
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    /** The JPEG with so many beginnings of a scan behind it. */
    static byte[] scans(byte[] jpeg, int times) {
        var bytes = ByteBuffer.allocate(jpeg.length + 2 * times).put(jpeg);
        for (int i = 0; i < times; i++) {
            bytes.put((byte) 0xFF).put((byte) 0xDA);
        }
        return bytes.array();
    }

    private static byte[] header(int width, int height) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
    }

    private static void chunk(ByteArrayOutputStream to, String type, byte[] content) throws IOException {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var check = new CRC32();
        check.update(named);
        var out = new DataOutputStream(to);
        out.writeInt(content.length);
        out.write(named);
        out.writeInt((int) check.getValue());
    }
}
