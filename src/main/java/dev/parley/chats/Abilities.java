package dev.parley.chats;

import java.util.List;

/**
 * What agents can do with single messages on a kind of channel.
 *
 * @param reactions the emoji that can be reacted with, empty where there are no reactions
 * @param quotes whether an answer can quote a message
 * @param edits whether an answer can be changed after it was sent
 */
public record Abilities(List<String> reactions, boolean quotes, boolean edits) {
    /** Nothing. */
    public static final Abilities NONE = new Abilities(List.of(), false, false);
}
