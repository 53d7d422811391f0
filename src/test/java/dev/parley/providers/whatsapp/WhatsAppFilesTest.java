package dev.parley.providers.whatsapp;

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

/** Files of a number's customers: fetched by their id with the token (IN-13). */
class WhatsAppFilesTest extends WithWhatsApp {
    @Test
    void everyFileIsFetchedByItsId_IN13() {
        number.account().conversations().with(ADA, "Ada");
        number.account().sends(ADA, Kind.DOCUMENT);
        var chat = bea.seesNewChat();
        var files = new ChatFiles(bea, chat);
        var document = files.stored().getFirst();
        assertThat(document.path("type").asString()).isEqualTo("application/pdf");
        assertThat(document.path("name").asString()).isEqualTo("invoice.pdf");
        for (var kind : List.of(Kind.PHOTO, Kind.STICKER, Kind.VOICE)) {
            number.account().sends(ADA, kind);
        }
        Eventually.so(
                "all are stored",
                () -> bea.messages(chat).size() == 4
                        && bea.messages(chat).stream()
                                .map(one -> one.path("files").path(0).path("state"))
                                .allMatch(state -> state.asString().equals("STORED")));
    }

    @Test
    void aFileIsUploadedAndSentByItsIdWithItsText_PN7() throws IOException {
        number.writes(ADA, "Ada", "Hello");
        var files = new ChatFiles(bea, bea.seesNewChat());
        bea.accepts(files.chat()).ok();
        var picture = Pictures.png(64, 48);
        files.sends("door.png", picture, "Like this?").ok();
        files.sends("plan.bin", new byte[] {1, 2, 3}, "").ok();
        Eventually.so("both are there", () -> number.sent().size() == 2);
        var image = number.sent().getFirst().parameters().path("image");
        assertThat(image.path("caption").asString()).isEqualTo("Like this?");
        assertThat(Objects.requireNonNull(number.files().of(image.path("id").asString()))
                        .content())
                .isEqualTo(picture);
        assertThat(number.sent()
                        .getLast()
                        .parameters()
                        .path("document")
                        .path("filename")
                        .asString())
                .isEqualTo("plan.bin");
    }

    @Test
    void whatWhatsAppDoesNotTakeIsRefusedSayingTheLimit_PN7() throws IOException {
        number.writes(ADA, "Ada", "Hello");
        var files = new ChatFiles(bea, bea.seesNewChat());
        bea.accepts(files.chat()).ok();
        var large = Arrays.copyOf(Pictures.png(64, 48), 6 << 20);
        var refused = files.upload("door.png", large);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("5 MB");
        assertThat(number.called()).noneMatch(call -> call.endsWith("/media"));
    }

    @Test
    void anAddressInAPrivateNetworkIsRefusedAndTheFileCanBeTriedAgain_IN13() {
        var file = number.files().keep(new byte[] {1, 2, 3}, "a.bin", "application/octet-stream");
        var address = number.files().address(file);
        number.files().tells(file, "http://10.0.0.1/a.bin");
        number.account().conversations().with(ADA, "Ada");
        number.arrives(ADA, Map.of("type", "document", "document", Map.of("id", file.id(), "filename", "a.bin")));
        var files = new ChatFiles(bea, bea.seesNewChat());
        assertThat(files.failure()).contains("private network");
        number.files().tells(file, address);
        files.fetchesAgain();
        assertThat(files.content(files.stored().getFirst()))
                .isEqualTo(Objects.requireNonNull(number.files().of(file.id())).content());
    }

    @Test
    void whatMetaNoLongerHasSaysSo_IN13() {
        number.account().conversations().with(ADA, "Ada");
        number.arrives(ADA, Map.of("type", "image", "image", Map.of("id", "4711", "mime_type", "image/jpeg")));
        assertThat(new ChatFiles(bea, bea.seesNewChat()).failure()).contains("Ask the customer");
    }
}
