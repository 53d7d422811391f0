package dev.parley.platform.files;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A strange picture: its size is looked at before anything is unpacked, and of its pixels only as many are unpacked as the small
 * picture needs, straight from the disk.
 */
final class Picture {
    /** Pixels of the longer side. */
    static final int SIDE = 480;

    private static final Map<String, String> FORMATS =
            Map.of("image/png", "png", "image/jpeg", "jpeg", "image/gif", "gif", "image/webp", "webp");
    /** What is unpacked whole before any of it can be left out. */
    private static final long MOST_AT_ONCE = 16_000_000;

    private static final int MOST_SCANS = 50;
    /** One at a time, so that many large pictures at once do not fill the memory. */
    private static final ReentrantLock ONE = new ReentrantLock();

    private final Path file;
    private final String format;

    /** Width and height in pixels. */
    record Size(int width, int height) {
        long pixels() {
            return (long) width * height;
        }
    }

    private Picture(Path file, String format) {
        this.file = file;
        this.format = format;
    }

    /** Empty for what is no picture, or none of a kind that is shown. */
    static Optional<Picture> of(Path file, String type) {
        return Optional.ofNullable(FORMATS.get(type)).map(format -> new Picture(file, format));
    }

    /** Its size; empty when it cannot be read. */
    Optional<Size> size() {
        return Optional.ofNullable(read(reader -> new Size(reader.getWidth(0), reader.getHeight(0))));
    }

    /** Writes a small picture of it; false when that is not possible. */
    boolean shrinkTo(Path target) {
        ONE.lock();
        try {
            var small = read(this::small);
            if (small == null) {
                return false;
            }
            try (var output = new FileImageOutputStream(target.toFile())) {
                return ImageIO.write(small, small.getColorModel().hasAlpha() ? "png" : "jpeg", output);
            }
        } catch (IOException | RuntimeException | LinkageError notPossible) {
            return false;
        } finally {
            ONE.unlock();
        }
    }

    private interface Reading<T> {
        @Nullable
        T of(ImageReader reader) throws IOException;
    }

    private <T> @Nullable T read(Reading<T> reading) {
        var reader = reader();
        try (var input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            return reading.of(reader);
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError notAPicture) {
            return null;
        } finally {
            reader.dispose();
        }
    }

    private ImageReader reader() {
        return format.equals("webp")
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(format).next();
    }

    private @Nullable BufferedImage small(ImageReader reader) throws IOException {
        var size = new Size(reader.getWidth(0), reader.getHeight(0));
        var scans = format.equals("jpeg") ? scans() : 1;
        var whole = format.equals("webp") || scans > 1;
        if (scans > MOST_SCANS || whole && size.pixels() > MOST_AT_ONCE) {
            return null;
        }
        var longer = Math.max(size.width(), size.height());
        var param = reader.getDefaultReadParam();
        var step = Math.max(1, longer / (SIDE * 2));
        param.setSourceSubsampling(step, step, 0, 0);
        return scaled(reader.read(0, param));
    }

    private static BufferedImage scaled(BufferedImage read) {
        var factor = Math.min(1, SIDE / (double) Math.max(read.getWidth(), read.getHeight()));
        var width = Math.max(1, (int) Math.round(read.getWidth() * factor));
        var height = Math.max(1, (int) Math.round(read.getHeight() * factor));
        var alpha = read.getColorModel().hasAlpha();
        var small = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(read, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    /** An ordinary progressive JPEG has about ten; each costs a pass over all pixels, and takes but a few bytes. */
    private int scans() throws IOException {
        var scans = 0;
        var before = 0;
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            for (int one = bytes.read(); one >= 0; one = bytes.read()) {
                if (before == 0xFF && one == 0xDA) {
                    scans++;
                }
                before = one;
            }
        }
        return scans;
    }
}
