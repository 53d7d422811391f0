package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    private final List<String> texts = new ArrayList<>();
    private final Frames frames =
            new Frames((bytes, from, to) -> texts.add(new String(bytes, from, to - from, StandardCharsets.UTF_8)));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 1_000, 1_000_000})
    void framesOfEveryLengthAreFoundHoweverTheBytesCome(int atOnce) {
        var expected = List.of("", "short", "x".repeat(125), "y".repeat(126), "z".repeat(70_000), "ü");
        var all = new ByteArrayOutputStream();
        expected.forEach(text -> all.writeBytes(frame(1, text)));
        var bytes = all.toByteArray();
        for (var at = 0; at < bytes.length; at += atOnce) {
            var some = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + atOnce));
            frames.take(some, some.length);
        }
        assertThat(texts).isEqualTo(expected);
    }

    @Test
    void whatIsNoTextIsLeftOut() {
        var bytes = frame(9, "a ping");
        frames.take(bytes, bytes.length);
        bytes = frame(1, "a text");
        frames.take(bytes, bytes.length);
        assertThat(texts).containsExactly("a text");
    }

    @Test
    void onlyAChatsFrameTellsItsNewestMessage() {
        assertThat(newest("{\"type\":\"chat\",\"row\":{\"id\":7,\"lastLine\":{\"text\":\"#0000012345 My order\"}}}"))
                .isEqualTo(12_345);
        assertThat(newest("{\"type\":\"chat\",\"row\":{\"id\":7,\"lastLine\":{\"text\":\"@0000012345 It left\"}}}"))
                .isEqualTo(-1);
        assertThat(newest("{\"type\":\"new\",\"rows\":[{\"lastLine\":{\"text\":\"#0000012345 My order\"}}]}"))
                .isEqualTo(-1);
        assertThat(newest("{\"type\":\"chat\",\"row\":{\"text\":\"#12")).isEqualTo(-1);
    }

    @Test
    void whatAClientSaysIsMaskedAndShort() {
        var ping = Frames.message("{}");
        assertThat(ping).containsExactly(0x81, 0x82, 0, 0, 0, 0, '{', '}');
    }

    private static int newest(String frame) {
        var bytes = frame.getBytes(StandardCharsets.US_ASCII);
        return ChatFrame.newest(bytes, 0, bytes.length);
    }

    private static byte[] frame(int kind, String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        var frame = new ByteArrayOutputStream();
        frame.write(0x80 | kind);
        if (content.length < 126) {
            frame.write(content.length);
        } else if (content.length < 65_536) {
            frame.write(126);
            frame.write(content.length >> 8);
            frame.write(content.length);
        } else {
            frame.write(127);
            for (var shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) content.length >> shift));
            }
        }
        frame.writeBytes(content);
        return frame.toByteArray();
    }
}
