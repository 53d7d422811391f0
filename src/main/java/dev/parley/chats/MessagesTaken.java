package dev.parley.chats;

import dev.parley.contacts.ChannelKind;
import java.util.Map;

/** So many messages were taken in by kind of channel, and so many had been here before. Only for counting. */
public record MessagesTaken(Map<ChannelKind, Integer> fresh, Map<ChannelKind, Integer> repeated) {}
