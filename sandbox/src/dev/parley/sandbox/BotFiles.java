package dev.parley.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files that customers sent a bot, and it sent them (https://core.telegram.org/bots/api#getfile). Thread-safe. */
final class BotFiles {
    /** What a bot may fetch. */
    private static final int LARGEST = 20 << 20;

    private static final int MOST = 200;
    private static final String PATH = "files/";
    private final Map<String, byte[]> byId = new LinkedHashMap<>();
    private byte @Nullable [] picture;

    /** Keeps a file for a while and answers its id. */
    synchronized String keep(byte[] content) {
        var id = "sandbox-" + UUID.randomUUID();
        byId.put(id, content.clone());
        if (byId.size() > MOST) {
            byId.remove(byId.keySet().iterator().next());
        }
        return id;
    }

    /** Everybody's profile picture. */
    synchronized void picture(byte[] bytes) {
        picture = bytes.clone();
    }

    synchronized byte @Nullable [] picture() {
        return picture;
    }

    /** Answers a getFile. */
    synchronized Reply find(String id) {
        var content = byId.get(id);
        if (content != null && content.length > LARGEST) {
            return Reply.refusal(400, "Bad Request: file is too big");
        }
        var path = id.equals(BotCalls.PICTURE) ? BotCalls.PICTURE_PATH : content != null ? PATH + id : null;
        return path == null
                ? Reply.refusal(400, "Bad Request: invalid file_id")
                : Reply.done(Map.of("file_id", id, "file_unique_id", id, "file_path", path));
    }

    /** The content below the path that getFile gave, null if there is none. */
    synchronized byte @Nullable [] at(String path) {
        if (path.equals(BotCalls.PICTURE_PATH)) {
            return picture;
        }
        return path.startsWith(PATH) ? byId.get(path.substring(PATH.length())) : null;
    }

    /** The content of an id, null if there is none. */
    synchronized byte @Nullable [] of(String id) {
        return byId.get(id);
    }
}
