package dev.parley.sandbox;

import tools.jackson.databind.JsonNode;

/** An update of a bot that has not been confirmed. Its fields belong to {@link Updates}. */
final class Update {
    private final long id;
    private final long chat;
    private final JsonNode json;
    /** Chaos has looked at it. */
    boolean seen;
    /** It stood in an answer that has not been confirmed. */
    boolean given;
    /** It was confirmed and comes once more. */
    boolean repeated;

    boolean held;
    long heldUntil;
    /** Those of its chat need not wait for it. */
    boolean overtaken;

    Update(long id, long chat, JsonNode json) {
        this.id = id;
        this.chat = chat;
        this.json = json;
    }

    /** Until it may be given; nothing when it is held already. Times are those of {@link System#nanoTime}. */
    void hold(long until) {
        if (!held) {
            held = true;
            heldUntil = until;
        }
    }

    long id() {
        return id;
    }

    /** In which order it belongs: updates of one chat come one after the other. */
    long chat() {
        return chat;
    }

    JsonNode json() {
        return json;
    }
}
