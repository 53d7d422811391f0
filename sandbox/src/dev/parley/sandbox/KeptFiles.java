package dev.parley.sandbox;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Files that went through an account, each at an address of the stand-in. Thread-safe; the latest few hundred. */
public final class KeptFiles {
    private static final int MOST = 200;
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis());
    private final String base;
    private final Map<String, String> moved = new ConcurrentHashMap<>();
    private final Map<String, Kept> byId = new LinkedHashMap<>();

    /** A file: its content, what it is called and its media type. */
    public record Kept(byte[] content, String name, String type) {}

    KeptFiles(String base) {
        this.base = base;
    }

    /** Keeps a file for a while; answers it as a line shows it. */
    public synchronized Line.File keep(byte[] content, String name, String type) {
        var id = Long.toString(NUMBERS.incrementAndGet());
        byId.put(id, new Kept(content.clone(), name, type));
        if (byId.size() > MOST) {
            byId.remove(byId.keySet().iterator().next());
        }
        return new Line.File(id, name, type);
    }

    /** Keeps the file of a form. */
    Line.File keep(JsonNode part) {
        return keep(
                Base64.getDecoder().decode(part.path("base64").asString("")),
                part.path("file_name").asString(""),
                part.path("mime_type").asString(""));
    }

    /** Where a file can be fetched. */
    public String address(Line.File file) {
        return moved.getOrDefault(file.id(), base + file.id());
    }

    /** From now on another address is told for a file. */
    public void tells(Line.File file, String address) {
        moved.put(file.id(), address);
    }

    /** The file as a line shows it, null if it is forgotten. */
    synchronized Line.@Nullable File line(String id) {
        var kept = byId.get(id);
        return kept == null ? null : new Line.File(id, kept.name(), kept.type());
    }

    /** The file of an id, null if it is forgotten. */
    public synchronized @Nullable Kept of(String id) {
        return byId.get(id);
    }

    byte @Nullable [] content(String id) {
        var kept = of(id);
        return kept == null ? null : kept.content();
    }
}
