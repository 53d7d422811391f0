package dev.parley.providers.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.TestClock;
import dev.parley.sandbox.Reply;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files that customers send: fetched, kept, and served to whoever may read the chat (IN-13). */
class TelegramFilesTest extends WithTelegram {
    @Autowired
    TestClock clock;

    @Test
    void aPhotoIsFetchedAndShownSmall_IN13() throws IOException {
        company.telegram(telegram, queue);
        var photo = picture(1600, 1200, "jpeg");
        var small = telegram.keeps(picture(90, 67, "jpeg"));
        arrives(Map.of(
                "photo",
                List.of(
                        Map.of("file_id", small, "width", 90, "height", 67),
                        Map.of("file_id", telegram.keeps(photo), "width", 1600, "height", 1200)),
                "caption",
                "my door"));
        var chat = bea.seesNewChat();
        var file = stored(chat);
        assertThat(bea.texts(chat)).containsExactly("my door");
        assertThat(file.path("type").asString()).isEqualTo("image/jpeg");
        assertThat(file.path("width").asInt()).isEqualTo(1600);
        assertThat(file.path("size").asLong()).isEqualTo(photo.length);
        var got = get(bea, address(file));
        assertThat(got.body()).isEqualTo(photo);
        assertThat(header(got, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(got, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(header(got, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(got, "Cache-Control")).contains("private");
        var thumbnail = get(bea, address(file) + "/thumbnail");
        assertThat(header(thumbnail, "Content-Type")).isEqualTo("image/jpeg");
        var shown = ImageIO.read(new ByteArrayInputStream(thumbnail.body()));
        assertThat(shown.getWidth()).isEqualTo(480);
        assertThat(shown.getHeight()).isEqualTo(360);
    }

    @Test
    void aFileIsWhatItsContentSaysAndCannotRunInTheBrowser_IN13() {
        company.telegram(telegram, queue);
        var page = "<!doctype html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        var id = telegram.keeps(page);
        arrives(Map.of(
                "document",
                Map.of("file_id", id, "file_name", "cat\"\r\n.png", "mime_type", "image/png", "file_size", 54)));
        var file = stored(bea.seesNewChat());
        assertThat(file.path("type").asString()).isEqualTo("text/html");
        assertThat(file.path("thumbnail").asBoolean()).isFalse();
        var got = get(bea, address(file));
        assertThat(got.body()).isEqualTo(page);
        assertThat(header(got, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(got, "Content-Disposition"))
                .startsWith("attachment; ")
                .doesNotContain("\n");
        assertThat(get(bea, address(file) + "/thumbnail").statusCode()).isEqualTo(404);
    }

    @Test
    void partsOfAFileCanBeRead() {
        company.telegram(telegram, queue);
        var content = new byte[300_000];
        new Random(7).nextBytes(content);
        arrives(Map.of("document", Map.of("file_id", telegram.keeps(content), "file_name", "a.bin")));
        var file = stored(bea.seesNewChat());
        var part = bea.browser()
                .exchange("GET", address(file), BodyPublishers.noBody(), Map.of("Range", "bytes=100000-199999"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 100000-199999/300000");
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(content, 100_000, 200_000));
    }

    @Test
    void aFileThatTelegramDoesNotGiveSaysSoAndCanBeTriedAgain_IN13() {
        company.telegram(telegram, queue);
        telegram.behaves(
                (method, _) -> method.equals("getFile") ? Reply.refusal(400, "Bad Request: file is too big") : null);
        arrives(Map.of("document", Map.of("file_id", telegram.keeps(new byte[] {1, 2, 3}), "file_name", "a.bin")));
        var chat = bea.seesNewChat();
        Eventually.so("it has failed", () -> state(chat).equals("FAILED"));
        assertThat(file(chat).path("failure").asString()).contains("20 MB");
        assertThat(get(bea, address(file(chat))).statusCode()).isEqualTo(404);
        telegram.behaves((_, _) -> null);
        bea.browser().post(address(file(chat)) + "/retry", Map.of()).ok();
        assertThat(stored(chat).path("size").asInt()).isEqualTo(3);
        assertThat(bea.browser().post(address(file(chat)) + "/retry", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void aFileIsTriedAgainAfterAMinuteTenMinutesAndAnHour_IN13() {
        company.telegram(telegram, queue);
        telegram.behaves((method, _) -> method.equals("getFile") ? Reply.refusal(500, "Internal Server Error") : null);
        arrives(Map.of("document", Map.of("file_id", telegram.keeps(new byte[] {1}), "file_name", "a.bin")));
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        asked(1);
        for (var pause : List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1))) {
            assertThat(state(chat)).isEqualTo("PENDING");
            Eventually.so("it is put off", () -> waitsFor(pause));
            clock.pass(pause.plusSeconds(1));
        }
        asked(4);
        Eventually.so("it has failed", () -> state(chat).equals("FAILED"));
        assertThat(file(chat).path("failure").asString()).contains("500");
    }

    @Test
    void aFileThatIsTooLargeIsNotEvenAskedFor_IN13() {
        company.telegram(telegram, queue);
        arrives(Map.of("video", Map.of("file_id", telegram.keeps(new byte[] {1}), "file_size", 3_000_000_000L)));
        var chat = bea.seesNewChat();
        Eventually.so("it has failed", () -> state(chat).equals("FAILED"));
        assertThat(file(chat).path("failure").asString()).contains("100 MB");
        asked(0);
    }

    @Test
    void aPictureOfTooManyPixelsIsRefused_IN13() {
        company.telegram(telegram, queue);
        arrives(Map.of("document", Map.of("file_id", telegram.keeps(bomb()), "file_name", "bomb.gif")));
        var chat = bea.seesNewChat();
        Eventually.so("it has failed", () -> state(chat).equals("FAILED"));
        assertThat(file(chat).path("failure").asString()).contains("megapixels");
    }

    @Test
    void whoMayNotReadTheChatMayNotReadItsFiles_AD1() {
        company.telegram(telegram, queue);
        arrives(Map.of("document", Map.of("file_id", telegram.keeps(new byte[] {1}), "file_name", "a.bin")));
        var chat = bea.seesNewChat();
        var file = stored(chat);
        var outsider = company.agent("Otto");
        assertThat(get(outsider, address(file)).statusCode()).isEqualTo(403);
        assertThat(get(outsider, address(file) + "/thumbnail").statusCode()).isEqualTo(403);
        assertThat(get(outsider, "/api/files/999999").statusCode()).isEqualTo(403);
        assertThat(outsider.browser().post(address(file) + "/retry", Map.of()).status())
                .isEqualTo(403);
        assertThat(get(company.admin(), address(file)).statusCode()).isEqualTo(200);
        Eventually.so(
                "the look is noted",
                () -> jdbc.sql("select count(*) from security.audit where action = 'chat.read'")
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    private void arrives(Map<String, ?> content) {
        telegram.arrives("message", telegram.message(ADA, "Ada", content));
    }

    private void asked(int times) {
        Eventually.so(
                "Telegram was asked " + times + " times",
                () -> telegram.called().stream().filter("getFile"::equals).count() == times);
    }

    private boolean waitsFor(Duration pause) {
        return jdbc.sql("select count(*) from chats.attachment where abs(extract(epoch from retry_at - :then)) < 30")
                        .param("then", clock.instant().plus(pause).atOffset(java.time.ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private JsonNode file(long chat) {
        return bea.messages(chat).getLast().path("files").path(0);
    }

    private String state(long chat) {
        return file(chat).path("state").asString();
    }

    private JsonNode stored(long chat) {
        Eventually.so("the file is stored", () -> state(chat).equals("STORED"));
        return file(chat);
    }

    private static String address(JsonNode file) {
        return "/api/files/" + file.path("id").asLong();
    }

    private static HttpResponse<byte[]> get(Agent agent, String address) {
        return agent.browser().exchange("GET", address, BodyPublishers.noBody(), Map.of());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    static byte[] picture(int width, int height, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** A GIF of a few bytes that says it has 60,000 × 60,000 pixels. */
    private static byte[] bomb() {
        var head = "GIF89a".getBytes(StandardCharsets.US_ASCII);
        var bytes = Arrays.copyOf(head, 32);
        var side = new byte[] {(byte) 0x60, (byte) 0xEA};
        System.arraycopy(side, 0, bytes, 6, 2);
        System.arraycopy(side, 0, bytes, 8, 2);
        bytes[13] = 0x2C;
        System.arraycopy(side, 0, bytes, 18, 2);
        System.arraycopy(side, 0, bytes, 20, 2);
        bytes[23] = 8;
        return bytes;
    }
}
