package dev.parley.sandbox;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;

/** What customers have at hand to send: real files, made on the spot. */
final class Samples {
    private static final int RATE = 8_000;

    private Samples() {}

    /** A picture of a place, each time in another light. */
    static byte[] photo(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        var light = ThreadLocalRandom.current().nextFloat();
        graphics.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(light, 0.5f, 0.95f), 0, height, Color.getHSBColor(light + 0.1f, 0.25f, 1)));
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.getHSBColor(light + 0.5f, 0.4f, 0.45f));
        graphics.fillPolygon(
                new int[] {0, width / 3, width * 2 / 3, width}, new int[] {height, height / 2, height, height}, 4);
        graphics.fillPolygon(new int[] {width / 3, width * 3 / 4, width}, new int[] {height, height / 3, height}, 3);
        graphics.dispose();
        return written(image, "jpeg");
    }

    /** A smile without a background. */
    static byte[] sticker() {
        var image = new BufferedImage(512, 512, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0xF7C948));
        graphics.fillOval(36, 36, 440, 440);
        graphics.setColor(new Color(0x513C06));
        graphics.fillOval(160, 180, 44, 60);
        graphics.fillOval(308, 180, 44, 60);
        graphics.setStroke(new BasicStroke(22, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.drawArc(150, 190, 212, 180, 200, 140);
        graphics.dispose();
        return written(image, "png");
    }

    /** Somebody who hums for four seconds, as a WAV. */
    static byte[] voice() {
        var samples = RATE * 4;
        var wav = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples * 2);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples * 2);
        for (int i = 0; i < samples; i++) {
            var tone = 220 * Math.pow(2, i / (RATE / 2) % 5 / 12.0);
            wav.putShort((short) (6_000 * Math.sin(2 * Math.PI * tone * i / RATE)));
        }
        return wav.array();
    }

    /** A page with one line, as a PDF. */
    static byte[] document() {
        var page = "BT /F1 24 Tf 72 740 Td (Invoice) Tj ET";
        return """
                %%PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
                /Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj
                4 0 obj <</Length %d>> stream
                %s
                endstream endobj
                trailer <</Root 1 0 R>>
                %%%%EOF
                """.formatted(page.length(), page).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
