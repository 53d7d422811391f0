package dev.parley.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small pictures of strange ones (IN-13). */
class PictureTest {
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    @TempDir
    Path folder;

    @Test
    void aLargePictureBecomesSmallAndKeepsItsShape() throws IOException {
        var small = small(picture(3000, 1000, BufferedImage.TYPE_INT_RGB, "jpeg"), "image/jpeg");
        assertThat(small.getWidth()).isEqualTo(480);
        assertThat(small.getHeight()).isEqualTo(160);
        assertThat(small(picture(2, 4000, BufferedImage.TYPE_INT_RGB, "png"), "image/png")
                        .getHeight())
                .isEqualTo(480);
    }

    @Test
    void aSmallOneStaysAsLargeAsItIsAndWhatIsTransparentStaysSo() throws IOException {
        var small = small(picture(40, 30, BufferedImage.TYPE_INT_ARGB, "png"), "image/png");
        assertThat(small.getWidth()).isEqualTo(40);
        assertThat(small.getColorModel().hasAlpha()).isTrue();
        assertThat(small(picture(40, 30, BufferedImage.TYPE_INT_RGB, "gif"), "image/gif")
                        .getWidth())
                .isEqualTo(40);
    }

    @Test
    void webPIsRead() throws IOException {
        var file = Files.write(folder.resolve("a"), Base64.getDecoder().decode(WEBP));
        assertThat(Picture.of(file, "image/webp").flatMap(Picture::size)).contains(new Picture.Size(1, 1));
        assertThat(small(file, "image/webp").getWidth()).isEqualTo(1);
    }

    @Test
    void whatIsBrokenOrNoPictureHasNoSmallOne() throws IOException {
        var whole = Files.readAllBytes(picture(300, 300, BufferedImage.TYPE_INT_RGB, "png"));
        var half = Files.write(folder.resolve("half"), java.util.Arrays.copyOf(whole, 40));
        var picture = Picture.of(half, "image/png").orElseThrow();
        assertThat(picture.shrinkTo(folder.resolve("none"))).isFalse();
        assertThat(Picture.of(half, "image/svg+xml")).isEmpty();
        assertThat(Picture.of(half, "image/webp").orElseThrow().size()).isEmpty();
    }

    private Path picture(int width, int height, int type, String format) throws IOException {
        var file = folder.resolve("picture");
        Files.deleteIfExists(file);
        assertThat(ImageIO.write(new BufferedImage(width, height, type), format, file.toFile()))
                .isTrue();
        return file;
    }

    private BufferedImage small(Path file, String type) throws IOException {
        var target = folder.resolve("small");
        Files.deleteIfExists(target);
        assertThat(Picture.of(file, type).orElseThrow().shrinkTo(target)).isTrue();
        return Objects.requireNonNull(ImageIO.read(target.toFile()));
    }
}
