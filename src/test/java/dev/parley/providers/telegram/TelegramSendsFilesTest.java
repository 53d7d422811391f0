package dev.parley.providers.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Eventually;
import dev.parley.sandbox.Line;
import dev.parley.sandbox.Reply;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that agents send: uploaded, queued with a message, and sent from where they lie (PN-7). */
class TelegramSendsFilesTest extends WithTelegram {
    @Test
    void aPictureIsSentAsAPhotoWithItsText_PN7() throws IOException {
        var chat = accepted();
        var picture = TelegramFilesTest.picture(640, 480, "png");
        var upload = uploaded(bea, chat, "door & \"key\".png", picture);
        assertThat(upload.path("kind").asString()).isEqualTo("IMAGE");
        var message = sends(chat, upload, "Like this?").ok();
        assertThat(message.path("kind").asString()).isEqualTo("IMAGE");
        assertThat(message.path("files").path(0).path("id")).isEqualTo(upload.path("id"));
        var sent = arrived();
        assertThat(sent.parameters().path("method").asString()).isEqualTo("sendPhoto");
        assertThat(sent.text()).isEqualTo("Like this?");
        var line = lastLine();
        assertThat(telegram.account()
                        .file(java.util.Objects.requireNonNull(line.file()).id()))
                .isEqualTo(picture);
        Eventually.so(
                "it shows as sent",
                () -> bea.messages(chat).getLast().path("status").asString().equals("SENT"));
        assertThat(bea.opens(chat).path("row").path("lastLine").path("kind").asString())
                .isEqualTo("IMAGE");
    }

    @Test
    void anyOtherFileIsSentAsADocumentUnderItsName_PN7() {
        var chat = accepted();
        var content = new byte[3_000_000];
        new Random(5).nextBytes(content);
        sends(chat, uploaded(bea, chat, "Plan größer.bin", content), "").ok();
        var sent = arrived();
        assertThat(sent.parameters().path("method").asString()).isEqualTo("sendDocument");
        assertThat(sent.parameters().path("file_name").asString()).isEqualTo("Plan größer.bin");
        assertThat(sent.parameters().path("size").asInt()).isEqualTo(content.length);
    }

    @Test
    void theSameClientIdTwiceIsOneMessageAndAFileIsSentOnce_PN8() {
        var chat = accepted();
        var upload = uploaded(bea, chat, "a.txt", "hello".getBytes(StandardCharsets.UTF_8));
        var body = Map.of(
                "clientId",
                UUID.randomUUID(),
                "text",
                "",
                "fileId",
                upload.path("id").asLong());
        var path = "/api/chats/" + chat + "/messages";
        assertThat(bea.browser().post(path, body).ok().path("id"))
                .isEqualTo(bea.browser().post(path, body).ok().path("id"));
        assertThat(sends(chat, upload, "").status()).isEqualTo(404);
        arrived();
        assertThat(telegram.sent()).hasSize(1);
    }

    @Test
    void whatTheChannelDoesNotTakeIsRefusedBeforeItIsSentSayingTheLimit_PN7() throws IOException {
        var chat = accepted();
        var files = bea.opens(chat).path("files");
        assertThat(files.path("largest").asLong()).isEqualTo(50L << 20);
        assertThat(files.path("refusal").isNull()).isTrue();
        assertThat(saidBeforeTheBody(chat, 51L << 20))
                .startsWith("HTTP/1.1 409")
                .contains("50 MB");
        var upload = uploaded(bea, chat, "a.txt", new byte[] {65});
        var tooLong = sends(chat, upload, "x".repeat(1_025));
        assertThat(tooLong.status()).isEqualTo(409);
        assertThat(tooLong.detail()).contains("1024");
        assertThat(sends(chat, upload, "x".repeat(1_024)).status()).isEqualTo(201);
    }

    @Test
    void onlyTheOwnerUploadsAndOnlyTheirOwnUploadsAreSent_AD1() {
        var chat = accepted();
        var other = company.agent("Otto");
        assertThat(upload(other, chat, "a.txt", new byte[] {65}).statusCode()).isEqualTo(403);
        assertThat(upload(company.admin(), chat, "a.txt", new byte[] {65}).statusCode())
                .isEqualTo(403);
        var upload = uploaded(bea, chat, "a.txt", new byte[] {65});
        var address = "/api/files/" + upload.path("id").asLong();
        assertThat(bea.browser()
                        .exchange("GET", address, BodyPublishers.noBody(), Map.of())
                        .statusCode())
                .isEqualTo(200);
        assertThat(company.admin()
                        .browser()
                        .exchange("GET", address, BodyPublishers.noBody(), Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(bea.browser()
                        .post(
                                "/api/chats/" + chat + "/messages",
                                Map.of("clientId", UUID.randomUUID(), "text", "", "fileId", 999_999))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aChannelThatSendsNoFilesSaysSo_PN7() {
        var chat = accepted();
        // All kinds there are send files; nobody serves this one through Twilio.
        jdbc.sql("update channels.channel set settings = settings || '{\"via\": \"TWILIO\"}'")
                .update();
        var refusal = bea.opens(chat).path("files").path("refusal").asString();
        assertThat(refusal).contains("cannot send files");
        var refused = upload(bea, chat, "a.txt", new byte[] {65});
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains(refusal);
    }

    @Test
    void aFileThatTelegramRefusesFailsInWordsAndCanBeSentAgain_PN8() {
        var chat = accepted();
        telegram.behaves((method, _) -> method.equals("sendDocument") ? Reply.refusal(413, "Too Large") : null);
        sends(chat, uploaded(bea, chat, "a.txt", new byte[] {65}), "").ok();
        Eventually.so(
                "it has failed",
                () -> bea.messages(chat).getLast().path("failure").asString("").contains("too large"));
        telegram.behaves((_, _) -> null);
        var failed = bea.messages(chat).getLast().path("id").asLong();
        bea.browser()
                .post("/api/chats/" + chat + "/messages/" + failed + "/retry", Map.of())
                .ok();
        assertThat(arrived().parameters().path("file_name").asString()).isEqualTo("a.txt");
    }

    private long accepted() {
        company.telegram(telegram, queue);
        telegram.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        return chat;
    }

    private dev.parley.driver.Answer sends(long chat, JsonNode upload, String text) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("clientId", UUID.randomUUID());
        body.put("text", text);
        body.put("fileId", upload.path("id").asLong());
        return bea.browser().post("/api/chats/" + chat + "/messages", body);
    }

    private dev.parley.sandbox.Sent arrived() {
        Eventually.so("it has arrived", () -> !telegram.sent().isEmpty());
        return telegram.sent().getLast();
    }

    private Line lastLine() {
        return telegram.account()
                .conversations()
                .find(Long.toString(ADA))
                .orElseThrow()
                .lines()
                .getLast();
    }

    /** What the server says to the head of an upload of so many bytes, of which none comes. */
    private String saidBeforeTheBody(long chat, long length) throws IOException {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            var head = "POST /api/chats/%d/files?name=a.bin HTTP/1.1\r\nHost: x\r\nCookie: %s\r\nX-XSRF-TOKEN: %s\r\n"
                            .formatted(
                                    chat,
                                    bea.browser().cookieHeader(),
                                    bea.browser().cookie("XSRF-TOKEN").orElseThrow())
                    + "Content-Length: " + length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            var said = new StringBuilder();
            while (!said.toString().contains("}")) {
                said.append((char) socket.getInputStream().read());
            }
            return said.toString();
        }
    }

    private static HttpResponse<byte[]> upload(Agent agent, long chat, String name, byte[] content) {
        var encoded = java.net.URLEncoder.encode(name, StandardCharsets.UTF_8);
        return agent.browser()
                .exchange(
                        "POST",
                        "/api/chats/" + chat + "/files?name=" + encoded,
                        BodyPublishers.ofByteArray(content),
                        Map.of("Content-Type", "application/octet-stream"));
    }

    private static JsonNode uploaded(Agent agent, long chat, String name, byte[] content) {
        var answer = upload(agent, chat, name, content);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }
}
