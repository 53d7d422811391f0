package dev.parley.chats;

/** Where a chat stands (CH-1). */
public enum ChatStatus {
    WAITING,
    IN_PROGRESS,
    BOT,
    COMPLETED,
    HANDED_OVER,
    COMPLETED_BY_BOT;

    /** Whether new messages of the customer still join the chat. */
    public boolean unfinished() {
        return this == WAITING || this == IN_PROGRESS || this == BOT;
    }
}
