package dev.parley.contacts;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A strange picture made into a small square JPEG of our own. What it says of itself is not believed: the format is found in the
 * bytes, its size is looked at before anything is unpacked, and only the needed part is unpacked, in the needed detail.
 */
final class Avatar {
    /** Pixels each way. */
    static final int SIDE = 160;

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final long MOST_PIXELS = 25_000_000;
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");
    /** An ordinary progressive JPEG has about ten scans; each costs a pass over all pixels, and takes but a few bytes. */
    private static final int MOST_SCANS = 50;
    /** One at a time, so that many large pictures at once do not fill the memory. */
    private static final ReentrantLock ONE = new ReentrantLock();

    private Avatar() {}

    /** The square from the middle of the picture, or empty if it is too large or is none. */
    static Optional<byte[]> of(byte[] original) {
        if (original.length == 0 || original.length > MOST_BYTES) {
            return Optional.empty();
        }
        ONE.lock();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(original))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                var middle = harmless(reader, original) ? middle(reader) : null;
                return middle == null ? Optional.empty() : Optional.of(jpeg(middle));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException | LinkageError notAPicture) {
            return Optional.empty();
        } finally {
            ONE.unlock();
        }
    }

    private static boolean harmless(ImageReader reader, byte[] original) throws IOException {
        var format = reader.getFormatName().toLowerCase(Locale.ROOT);
        return FORMATS.contains(format)
                && (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS
                && (!format.equals("jpeg") || scans(original) <= MOST_SCANS);
    }

    private static @Nullable BufferedImage middle(ImageReader reader) throws IOException {
        var side = Math.min(reader.getWidth(0), reader.getHeight(0));
        var param = reader.getDefaultReadParam();
        param.setSourceRegion(
                new Rectangle((reader.getWidth(0) - side) / 2, (reader.getHeight(0) - side) / 2, side, side));
        var step = Math.max(1, side / (SIDE * 2));
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static byte[] jpeg(BufferedImage square) throws IOException {
        var small = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(square, 0, 0, SIDE, SIDE, Color.WHITE, null);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(small, "jpeg", output)) {
                throw new IOException("there is no writer");
            }
        }
        return bytes.toByteArray();
    }

    private static int scans(byte[] jpeg) {
        var scans = 0;
        for (int i = 1; i < jpeg.length; i++) {
            if (jpeg[i - 1] == (byte) 0xFF && jpeg[i] == (byte) 0xDA) {
                scans++;
            }
        }
        return scans;
    }
}
