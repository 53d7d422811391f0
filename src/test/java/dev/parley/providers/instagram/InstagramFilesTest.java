package dev.parley.providers.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.ChatFiles;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Files, posts and stories on Instagram (IN-13). */
class InstagramFilesTest extends WithInstagram {
    @Test
    void aReplyToAStoryShowsTheStory_IN13() throws IOException {
        connected();
        var story = ofPage.files().keep(Pictures.png(64, 48), "story.png", "image/png");
        says("m1", Map.of("text", "Lovely", "reply_to", story(ofPage.files().address(story))));
        var chat = bea.seesNewChat();
        assertThat(new ChatFiles(bea, chat).stored()).hasSize(1);
        assertThat(kinds(chat)).containsExactly("IMAGE");
        assertThat(bea.texts(chat)).containsExactly("Lovely");
        assertThat(bea.messages(chat).getLast().path("about").asString()).isEqualTo("story reply");
        assertThat(jdbc.sql("select payload::text from chats.raw_payload")
                        .query(String.class)
                        .single())
                .contains("17900000000000001");
    }

    @Test
    void aStoryThatIsOverIsSaidToBe_IN13() {
        connected();
        says("m1", Map.of("text", "Lovely", "reply_to", story(sandbox.meta().graphBase() + "/files/gone")));
        var chat = bea.seesNewChat();
        assertThat(new ChatFiles(bea, chat).failure()).contains("Stories go after a day");
        assertThat(bea.texts(chat)).containsExactly("Lovely");
    }

    @Test
    void aSharedPostIsShownWithItsWords_IN13() throws IOException {
        connected();
        var post = ofPage.files().keep(Pictures.png(64, 48), "post.png", "image/png");
        var payload = Map.of("url", ofPage.files().address(post), "title", "Our new shelf");
        says(
                "m1",
                Map.of(
                        "attachments",
                        List.of(
                                Map.of("type", "share", "payload", payload),
                                Map.of("type", "ig_post", "payload", payload))));
        var chat = bea.seesNewChat();
        assertThat(new ChatFiles(bea, chat).stored()).hasSize(1);
        assertThat(bea.texts(chat)).containsExactly("Our new shelf");
    }

    @Test
    void aPictureIsSentAsOneAndOtherFormsAreRefusedInWords_PN7() throws IOException {
        connected();
        ofPage.writes(ADA, "Ada", "Hello");
        var files = new ChatFiles(bea, bea.seesNewChat());
        bea.accepts(files.chat()).ok();
        var picture = Pictures.png(64, 48);
        assertThat(files.sends("door.png", picture, "Like this?").detail()).contains("by itself");
        var text = files.upload("notes.txt", "Just words".getBytes(StandardCharsets.UTF_8));
        assertThat(text.statusCode()).isEqualTo(409);
        assertThat(new String(text.body(), StandardCharsets.UTF_8)).contains("Instagram takes no file of this form");
        files.sends("door.png", picture, "").ok();
        Eventually.so("it is there", () -> ofPage.sent().size() == 1);
        Eventually.so("its echo came", () -> ofPage.pending() == 0);
        var line =
                ofPage.account().conversations().find(ADA).orElseThrow().lines().getLast();
        assertThat(line.kind()).isEqualTo("image");
        assertThat(ofPage.account().file(Objects.requireNonNull(line.file()).id()))
                .isEqualTo(picture);
        Eventually.so("it shows as sent", () -> lastStatus(files.chat()).equals("SENT"));
        assertThat(bea.messages(files.chat())).hasSize(2);
    }

    private void says(String id, Map<String, ?> message) {
        ofPage.account().conversations().with(ADA, "Ada");
        var whole = new java.util.HashMap<String, Object>(message);
        whole.put("mid", id);
        ofPage.arrives(ADA, Map.of("message", whole));
    }

    private static Map<String, ?> story(String address) {
        return Map.of("story", Map.of("url", address, "id", "17900000000000001"));
    }
}
