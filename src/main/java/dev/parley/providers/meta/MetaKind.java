package dev.parley.providers.meta;

import dev.parley.channels.Channel;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.PayloadReader.Payload;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a kind of Meta's deliveries looks like; one bean a kind. A delivery is taken apart into units that can be read alone. */
public interface MetaKind {
    /** The kind. */
    ChannelKind kind();

    /** What its deliveries call themselves. */
    String object();

    /** An entry of a delivery in parts: an entry each, with one event in it. What has an unknown form stays whole. */
    List<JsonNode> parts(JsonNode entry);

    /** Whether the only event of an entry is of no account and no customer, so that it is only counted. */
    default boolean ignores(JsonNode entry) {
        return false;
    }

    /** What the only event of an entry says of a template; empty where it is about something else. */
    default Optional<MetaTemplateChange> template(JsonNode entry) {
        return Optional.empty();
    }

    /** Which account the only event of an entry is for, empty when it does not say. */
    String account(JsonNode entry);

    /** What the only event of an entry says. */
    Payload read(Channel channel, JsonNode entry);
}
