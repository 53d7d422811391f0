package dev.parley.chats;

/** Why a chat ended (CH-1). */
public enum EndReason {
    AGENT,
    SUPERVISOR,
    TIMEOUT,
    TRANSFER,
    PROCESS,
    BOT,
    MERGE
}
