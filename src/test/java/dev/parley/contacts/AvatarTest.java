package dev.parley.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IN-4: what becomes of a picture that a stranger chose. */
class AvatarTest {
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void thePictureBecomesTheSquareFromItsMiddle_IN4(String format) throws IOException {
        var avatar = read(Avatar.of(Pictures.striped(900, 300, format)).orElseThrow());
        assertThat(avatar.getWidth()).isEqualTo(160);
        assertThat(avatar.getHeight()).isEqualTo(160);
        assertThat(isGreen(avatar.getRGB(2, 80))).isTrue();
        assertThat(isGreen(avatar.getRGB(157, 80))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 160, 4_000})
    void anySizeBecomesTheSameSize_IN4(int side) throws IOException {
        assertThat(read(Avatar.of(Pictures.striped(side, side, "png")).orElseThrow())
                        .getWidth())
                .isEqualTo(160);
    }

    @Test
    void whatIsTransparentIsWhite() throws IOException {
        var empty = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB), "png", empty);
        assertThat(read(Avatar.of(empty.toByteArray()).orElseThrow()).getRGB(80, 80))
                .isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void nothingOfTheOriginalsBytesIsKept() throws IOException {
        var original = new ByteArrayOutputStream();
        original.write(Pictures.striped(300, 300, "jpeg"));
        original.write("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        var avatar = Avatar.of(original.toByteArray()).orElseThrow();
        assertThat(new String(avatar, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmful")
    void whatIsNoPictureOrTooLargeIsIgnored_IN4(String what, byte[] bytes) {
        assertThat(Avatar.of(bytes)).as(what).isEmpty();
    }

    static Stream<Arguments> harmful() throws IOException {
        var jpeg = Pictures.striped(400, 400, "jpeg");
        var png = Pictures.striped(400, 400, "png");
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("a page", "<!doctype html><script>".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("a page that begins as a JPEG", begun(jpeg, 3, "<html><script>alert(1)</script>")),
                Arguments.of(
                        "a drawing", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("a PNG cut off in its header", Arrays.copyOf(png, 20)),
                Arguments.of("a JPEG cut off in its header", Arrays.copyOf(jpeg, 100)),
                Arguments.of("a header of 30000 x 30000 and nothing behind it", Pictures.pngHeader(30_000, 30_000)),
                Arguments.of(
                        "a header of 2147483647 x 2147483647",
                        Pictures.pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE)),
                Arguments.of("112 MB packed into a few", Pictures.bomb(30_000, 30_000)),
                Arguments.of("more than 5 MB", Arrays.copyOf(png, Avatar.MOST_BYTES + 1)),
                Arguments.of("a JPEG of a hundred scans", Pictures.scans(jpeg, 100)));
    }

    @Test
    void aPictureAtTheLimitIsTaken() throws IOException {
        assertThat(Avatar.of(Pictures.bomb(5_000, 5_000))).isPresent();
    }

    private static byte[] begun(byte[] picture, int bytes, String then) throws IOException {
        var begun = new ByteArrayOutputStream();
        begun.write(picture, 0, bytes);
        begun.write(then.getBytes(StandardCharsets.US_ASCII));
        return begun.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static boolean isGreen(int rgb) {
        var color = new Color(rgb);
        return color.getGreen() > 200 && color.getRed() < 60 && color.getBlue() < 60;
    }
}
