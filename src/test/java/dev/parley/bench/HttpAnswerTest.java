package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HttpAnswerTest {
    @Test
    void anAnswerWithoutABodyEndsWithItsHead() {
        assertThat(read("HTTP/1.1 200 \r\nContent-Length: 0\r\nDate: now\r\n\r\n"))
                .isEqualTo(new HttpAnswer(200, false));
        assertThat(read("HTTP/1.1 204 \r\nconnection: close\r\n\r\n")).isEqualTo(new HttpAnswer(204, true));
    }

    @Test
    void aBodyHasToBeThereInFull() {
        var head = "HTTP/1.1 201 Created\r\nCONTENT-LENGTH: 12\r\n\r\n";
        assertThat(read(head + "{\"id\": 1234")).isNull();
        assertThat(read(head + "{\"id\": 1234}")).isEqualTo(new HttpAnswer(201, false));
    }

    @Test
    void aChunkedBodyEndsWithTheEmptyChunk() {
        var head = "HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertThat(read(head + "5\r\nhello\r\n")).isNull();
        assertThat(read(head + "5\r\nhello\r\n0\r\n\r\n")).isEqualTo(new HttpAnswer(503, false));
    }

    @Test
    void halfAHeadIsNoAnswer() {
        assertThat(read("")).isNull();
        assertThat(read("HTTP/1.1 200 OK\r\nContent-Len")).isNull();
    }

    private static @Nullable HttpAnswer read(String text) {
        var buffer = ByteBuffer.allocate(1_000);
        buffer.put(text.getBytes(StandardCharsets.US_ASCII));
        return HttpAnswer.in(buffer);
    }
}
