package dev.parley.providers.instagram;

import dev.parley.chats.InboundFile;
import dev.parley.chats.MessageKind;
import dev.parley.providers.meta.MetaContent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a message says (https://developers.facebook.com/docs/messenger-platform/instagram/features/webhook). */
final class InstagramContent {
    /** Posts, reels and stories are shown as what lies at their address, which may turn out to be a film. */
    private static final Map<String, MessageKind> MEDIA = Map.of(
            "image", MessageKind.IMAGE,
            "audio", MessageKind.AUDIO,
            "video", MessageKind.VIDEO,
            "file", MessageKind.DOCUMENT,
            "share", MessageKind.IMAGE,
            "ig_post", MessageKind.IMAGE,
            "story_mention", MessageKind.IMAGE,
            "ig_story", MessageKind.IMAGE,
            "ig_reel", MessageKind.VIDEO,
            "reel", MessageKind.VIDEO);

    private static final String HEART = "❤️";

    private InstagramContent() {}

    static MetaContent of(JsonNode message) {
        if (attachments(message).anyMatch(one -> type(one).equals("like_heart"))) {
            return new MetaContent(MessageKind.TEXT, HEART, null, List.of());
        }
        var content = titled(withoutEmpty(MetaContent.of(message, MEDIA), message), message);
        var story = message.path("reply_to").path("story");
        return story.isObject() ? toStory(content, story) : content;
    }

    /** What has no address, as when it was shared by somebody whose account is private, cannot be looked at. */
    private static MetaContent withoutEmpty(MetaContent content, JsonNode message) {
        var isEmpty = content.files().isEmpty() && attachments(message).anyMatch(one -> MEDIA.containsKey(type(one)));
        return isEmpty ? new MetaContent(MessageKind.UNSUPPORTED, content.text(), content.about(), List.of()) : content;
    }

    /** What is shared often has words of its own, and no other text. */
    private static MetaContent titled(MetaContent content, JsonNode message) {
        var titles = attachments(message)
                .map(one -> one.path("payload").path("title").asString(""))
                .filter(title -> !title.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
        return content.files().isEmpty() || !content.text().isBlank()
                ? content
                : new MetaContent(content.kind(), titles, content.about(), content.files());
    }

    /** The story's address serves for a day; with it, it is a picture or a film under which the words stand. */
    private static MetaContent toStory(MetaContent content, JsonNode story) {
        var address = story.path("url").asString("");
        if (address.isBlank()) {
            return new MetaContent(content.kind(), content.text(), "story reply", content.files());
        }
        var files = Stream.concat(
                        content.files().stream(),
                        Stream.of(new InboundFile(MessageKind.IMAGE, address, null, null, null)))
                .toList();
        var kind = content.kind() == MessageKind.TEXT ? MessageKind.IMAGE : content.kind();
        return new MetaContent(kind, content.text(), "story reply", files);
    }

    private static Stream<JsonNode> attachments(JsonNode message) {
        return message.path("attachments").valueStream();
    }

    private static String type(JsonNode attachment) {
        return attachment.path("type").asString("");
    }
}
