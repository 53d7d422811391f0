package dev.parley.providers.website;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What agents send to visitors of a website (PN-7), who get only what was sent to them (IN-6). */
@ProductTest
class WidgetFilesTest {
    @LocalServerPort
    int port;

    Company company;
    Agent bea;

    @BeforeEach
    void company() {
        company = new Company(port);
        bea = company.agent("Bea");
    }

    @Test
    void aVisitorGetsTheFileThatWasSentToThemAndNobodyElseDoes_PN7_IN6() throws IOException {
        var site = company.website("shop.example", company.queue("Care", bea));
        var visitor = site.visitor();
        visitor.writes("Which colour?");
        var other = site.visitor();
        other.writes("Hello");
        var chat = chatOf("Which colour?");
        var socket = visitor.connects(null);
        var picture = picture();
        bea.accepts(chat).ok();
        sends(chat, "door.png", picture);
        var told = socket.awaits("messages", _ -> true).path("messages").path(0);
        assertThat(told.path("text").asString()).isEqualTo("This one");
        assertThat(told.path("file").path("name").asString()).isEqualTo("door.png");
        assertThat(told.path("file").path("picture").asBoolean()).isTrue();
        assertThat(told.path("file").path("size").asInt()).isEqualTo(picture.length);
        assertThat(visitor.thread().getLast()).isEqualTo(told);
        var path = "/files/" + told.path("id").asString();
        var got = get(visitor, path, visitor.headers());
        assertThat(got.body()).isEqualTo(picture);
        assertThat(got.headers().firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        var small = get(visitor, path + "/thumbnail", visitor.headers());
        assertThat(ImageIO.read(new ByteArrayInputStream(small.body())).getWidth())
                .isEqualTo(480);
        assertThat(get(other, path, other.headers()).statusCode()).isEqualTo(404);
        assertThat(get(other, path + "/thumbnail", other.headers()).statusCode())
                .isEqualTo(404);
        assertThat(get(visitor, path, Map.of()).statusCode()).isEqualTo(401);
    }

    private long chatOf(String text) {
        return bea.page()
                .awaits("new", frame -> frame.path("count").asInt() == 2)
                .path("rows")
                .valueStream()
                .filter(row -> row.path("lastLine").path("text").asString().equals(text))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private void sends(long chat, String name, byte[] content) {
        var upload = bea.browser()
                .exchange(
                        "POST",
                        "/api/chats/" + chat + "/files?name=" + name,
                        BodyPublishers.ofByteArray(content),
                        Map.of());
        JsonNode file = JsonMapper.shared().readTree(upload.body());
        bea.browser()
                .post(
                        "/api/chats/" + chat + "/messages",
                        Map.of(
                                "clientId", UUID.randomUUID(),
                                "text", "This one",
                                "fileId", file.path("id").asLong()))
                .ok();
        Eventually.so(
                "it has left",
                () -> !bea.messages(chat).getLast().path("status").asString("").equals("QUEUED"));
    }

    private static HttpResponse<byte[]> get(Visitor visitor, String path, Map<String, String> headers) {
        return visitor.browser().exchange("GET", visitor.path(path), BodyPublishers.noBody(), headers);
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
