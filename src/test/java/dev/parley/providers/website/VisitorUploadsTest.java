package dev.parley.providers.website;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Answer;
import dev.parley.fixture.Agent;
import dev.parley.fixture.ChatFiles;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.Visitor;
import dev.parley.fixture.Website;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that visitors of a website send (IN-12, IN-13, PN-7). */
@ProductTest
class VisitorUploadsTest {
    @LocalServerPort
    int port;

    Agent bea;
    Website site;
    Visitor visitor;

    @BeforeEach
    void company() {
        var company = new Company(port);
        bea = company.agent("Bea");
        site = company.website("shop.example", company.queue("Care", bea));
        visitor = site.visitor();
    }

    @Test
    void aVisitorsPictureIsSeenByTheAgentAndByThemAloneOnTheSite_IN13_IN6() throws IOException {
        var id = UUID.randomUUID();
        var picture = picture();
        var uploaded = uploads(visitor, id, "my door.png", picture, "");
        assertThat(uploaded.statusCode()).isEqualTo(201);
        assertThat(uploaded.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://shop.example");
        assertThat(says(id).status()).isEqualTo(200);
        var files = new ChatFiles(bea, chat());
        var file = files.stored().getFirst();
        assertThat(file.path("kind").asString()).isEqualTo("IMAGE");
        assertThat(file.path("name").asString()).isEqualTo("my door.png");
        assertThat(file.path("type").asString()).isEqualTo("image/png");
        assertThat(file.path("thumbnail").asBoolean()).isTrue();
        assertThat(files.content(file)).isEqualTo(picture);
        var own = visitor.thread().getLast();
        assertThat(own.path("id").asString()).isEqualTo(id.toString());
        assertThat(own.path("file").path("name").asString()).isEqualTo("my door.png");
        assertThat(own.path("file").path("kind").asString()).isEqualTo("IMAGE");
        assertThat(get(visitor, "/files/" + id).body()).isEqualTo(picture);
        assertThat(get(visitor, "/files/" + id + "/thumbnail").statusCode()).isEqualTo(200);
        var other = site.visitor();
        other.writes("Hello");
        assertThat(get(other, "/files/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileSentAgainAndAgainIsOneMessage_IN7() throws Exception {
        var id = UUID.randomUUID();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = Collections.nCopies(2, (Callable<Integer>)
                    () -> uploads(visitor, id, "a.pdf", pdf("one"), "").statusCode());
            for (var one : threads.invokeAll(tries)) {
                assertThat(one.get()).isEqualTo(201);
            }
        }
        assertThat(says(id).status()).isEqualTo(200);
        assertThat(uploads(visitor, id, "a.pdf", pdf("one"), "").statusCode()).isEqualTo(201);
        assertThat(says(id).status()).isEqualTo(200);
        assertThat(visitor.thread()).hasSize(1);
        assertThat(new ChatFiles(bea, chat()).stored()).hasSize(1);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothingAndCanBeRepeated_IN13() throws IOException {
        var id = UUID.randomUUID();
        try (var socket = begins(id, 1_000_000)) {
            socket.getOutputStream().write("half of it".getBytes(UTF_8));
            socket.getOutputStream().flush();
        }
        assertThat(says(id).status()).isEqualTo(404);
        assertThat(visitor.thread()).isEmpty();
        assertThat(uploads(visitor, id, "a.pdf", pdf("whole"), "").statusCode()).isEqualTo(201);
        assertThat(says(id).status()).isEqualTo(200);
        assertThat(get(visitor, "/files/" + id).body()).isEqualTo(pdf("whole"));
    }

    @Test
    void whatMayDoHarmIsRefusedInWords_PN7() {
        var refused = uploads(
                visitor,
                UUID.randomUUID(),
                "holiday.pdf",
                "MZ\u0000\u0000".repeat(50).getBytes(UTF_8),
                "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(new String(refused.body(), UTF_8)).contains("Programs, scripts and web pages are not taken here.");
        for (var name : new String[] {"run.bat", "page.HTML", "x.js "}) {
            assertThat(uploads(visitor, UUID.randomUUID(), name, "echo 1".getBytes(UTF_8), "")
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(uploads(visitor, UUID.randomUUID(), "empty.txt", new byte[0], "")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItComes_PN7() throws IOException {
        try (var socket = begins(UUID.randomUUID(), (20L << 20) + 1)) {
            var answer = new String(socket.getInputStream().readNBytes(1_000), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("larger than 20 MB");
        }
    }

    @Test
    void onlyVisitorsOnTheSiteMaySendFiles_IN10() {
        var id = UUID.randomUUID();
        var elsewhere = Map.of("Authorization", "Bearer " + visitor.token(), "Origin", "https://other.example");
        var nowhere = Map.of("Authorization", "Bearer " + visitor.token());
        var nobody = Map.of("Origin", "https://shop.example");
        assertThat(posts(visitor, "/files/" + id, pdf("x"), elsewhere).statusCode())
                .isEqualTo(403);
        assertThat(posts(visitor, "/files/" + id, pdf("x"), nowhere).statusCode())
                .isEqualTo(403);
        assertThat(posts(visitor, "/files/" + id, pdf("x"), nobody).statusCode())
                .isEqualTo(401);
        var other = site.visitor();
        assertThat(uploads(other, id, "a.pdf", pdf("theirs"), "").statusCode()).isEqualTo(201);
        assertThat(says(id).status()).isEqualTo(404);
    }

    @Test
    void whatAVisitorSpeaksIsAVoiceMessage_IN12() throws IOException {
        var id = UUID.randomUUID();
        var spoken = uploads(visitor, id, "voice.ogg", ogg(), "&voice=true");
        assertThat(spoken.statusCode()).as(new String(spoken.body(), UTF_8)).isEqualTo(201);
        says(id).ok();
        assertThat(new ChatFiles(bea, chat()).stored().getFirst().path("kind").asString())
                .isEqualTo("VOICE");
        assertThat(visitor.thread().getLast().path("file").path("kind").asString())
                .isEqualTo("VOICE");
        assertThat(get(visitor, "/files/" + id).headers().firstValue("Content-Type"))
                .hasValue("audio/ogg");
    }

    @Test
    void theVisitorSeesWhatTheAgentHasRead_PN16() {
        var written = visitor.writes("Anybody there?");
        var socket = visitor.connects(null);
        var chat = chat();
        bea.accepts(chat).ok();
        var row = bea.page()
                .awaits("chat", frame -> frame.path("row").path("id").asLong() == chat)
                .path("row");
        bea.browser()
                .post(
                        "/api/chats/" + chat + "/read",
                        Map.of("changeNo", row.path("changeNo").asLong()))
                .ok();
        var seen = socket.awaits("seen", _ -> true);
        assertThat(seen.path("position").asString())
                .isEqualTo(written.path("position").asString());
    }

    private Socket begins(UUID id, long length) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write(("POST " + visitor.path("/files/" + id + "?name=a.pdf") + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                                + "\r\nOrigin: https://shop.example\r\nAuthorization: Bearer " + visitor.token()
                                + "\r\nConnection: close\r\nContent-Length: " + length + "\r\n\r\n")
                        .getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private Answer says(UUID id) {
        var message = new HashMap<>(Visitor.message(id, "", 1));
        message.put("file", true);
        return visitor.sends(message);
    }

    private long chat() {

        return bea.page()
                .awaits("new", frame -> frame.path("count").asInt() == 1)
                .path("rows")
                .path(0)
                .path("id")
                .asLong();
    }

    private static HttpResponse<byte[]> uploads(Visitor by, UUID id, String name, byte[] content, String more) {
        var path = "/files/" + id + "?name=" + URLEncoder.encode(name, UTF_8) + more;
        return posts(by, path, content, by.headers());
    }

    private static HttpResponse<byte[]> posts(Visitor by, String path, byte[] content, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Content-Type", "application/octet-stream");
        return by.browser().exchange("POST", by.path(path), BodyPublishers.ofByteArray(content), all);
    }

    private static HttpResponse<byte[]> get(Visitor by, String path) {
        return by.browser().exchange("GET", by.path(path), BodyPublishers.noBody(), by.headers());
    }

    private static byte[] pdf(String content) {
        return ("%PDF-1.4\n" + content).getBytes(UTF_8);
    }

    private static byte[] ogg() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("OggS\0\2".getBytes(UTF_8));
        bytes.write(new byte[22]);
        bytes.write("OpusHead\1\1".getBytes(UTF_8));
        bytes.write(new byte[200]);
        return bytes.toByteArray();
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
