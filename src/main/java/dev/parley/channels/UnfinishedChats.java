package dev.parley.channels;

import java.util.Map;

/** How many unfinished chats each channel has; the module that keeps chats tells. */
public interface UnfinishedChats {
    /** Counts by channel; channels without any are left out. */
    Map<Long, Integer> byChannel();
}
