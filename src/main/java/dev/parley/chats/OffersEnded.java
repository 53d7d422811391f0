package dev.parley.chats;

/** So many offers ended in this way. Only for counting. */
public record OffersEnded(How how, int count) {

    /** What became of an offer. */
    public enum How {
        ACCEPTED,
        DECLINED,
        MISSED,
        /** The agent went away or lost the right, the chat ended, or it was given to somebody else. */
        WITHDRAWN
    }
}
