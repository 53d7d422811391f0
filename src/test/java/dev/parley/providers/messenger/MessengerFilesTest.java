package dev.parley.providers.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.ChatFiles;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.Pictures;
import dev.parley.sandbox.Account.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Files of a page's customers: fetched from the address in the message (IN-13). */
class MessengerFilesTest extends WithMessenger {
    @Test
    void severalFilesOfOneMessageAreAllFetched_IN13() {
        connected();
        page.account().conversations().with(ADA, "Ada");
        var image = page.files().keep(new byte[] {1, 2, 3}, "a.bin", "image/jpeg");
        var other = page.files().keep("Hello".getBytes(StandardCharsets.UTF_8), "b.txt", "text/plain");
        arrives(
                "m1",
                attachment("image", page.files().address(image)),
                attachment("file", page.files().address(other)));
        var chat = bea.seesNewChat();
        var files = new ChatFiles(bea, chat);
        assertThat(files.stored().stream().map(one -> new String(files.content(one), StandardCharsets.UTF_8)))
                .containsExactly("\1\2\3", "Hello");
        assertThat(kinds(chat)).containsExactly("IMAGE");
    }

    @Test
    void aStickerIsAPicture_IN13() {
        connected();
        page.account().conversations().with(ADA, "Ada");
        page.account().sends(ADA, Kind.STICKER);
        var sticker = new ChatFiles(bea, bea.seesNewChat()).stored();
        assertThat(sticker.stream().map(one -> one.path("type").asString())).containsExactly("image/png");
        assertThat(sticker.getFirst().path("kind").asString()).isEqualTo("STICKER");
    }

    @Test
    void anAddressInAPrivateNetworkIsRefused_IN13() {
        connected();
        page.account().conversations().with(ADA, "Ada");
        arrives("m1", attachment("file", "http://169.254.169.254/latest/meta-data"));
        assertThat(new ChatFiles(bea, bea.seesNewChat()).failure()).contains("private network");
        assertThat(quarantined()).isEmpty();
    }

    @Test
    void aFileIsSentAsWhatItIsAndWithoutText_PN7() throws IOException {
        connected();
        page.writes(ADA, "Ada", "Hello");
        var files = new ChatFiles(bea, bea.seesNewChat());
        bea.accepts(files.chat()).ok();
        var picture = Pictures.png(64, 48);
        assertThat(files.sends("door.png", picture, "Like this?").detail()).contains("by itself");
        files.sends("door.png", picture, "").ok();
        Eventually.so("it is there", () -> page.sent().size() == 1);
        Eventually.so("its echo came", () -> page.pending() == 0);
        var line =
                page.account().conversations().find(ADA).orElseThrow().lines().getLast();
        assertThat(line.kind()).isEqualTo("image");
        assertThat(page.account().file(Objects.requireNonNull(line.file()).id()))
                .isEqualTo(picture);
        Eventually.so("it shows as sent", () -> lastStatus(files.chat()).equals("SENT"));
        assertThat(bea.messages(files.chat())).hasSize(2);
    }

    @Test
    void aPictureOfMoreThan8MbIsRefused_PN7() throws IOException {
        connected();
        page.writes(ADA, "Ada", "Hello");
        var files = new ChatFiles(bea, bea.seesNewChat());
        bea.accepts(files.chat()).ok();
        var refused = files.upload("door.png", Arrays.copyOf(Pictures.png(64, 48), 9 << 20));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("8 MB");
    }

    private void arrives(String id, Map<?, ?>... attachments) {
        page.arrives(ADA, Map.of("message", Map.of("mid", id, "attachments", List.of(attachments))));
    }

    private static Map<?, ?> attachment(String type, String address) {
        return Map.of("type", type, "payload", Map.of("url", address));
    }
}
