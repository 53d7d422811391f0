package dev.parley.routing;

/** What became of an agent in a decision, in the order in which an explanation tells it (RT-7). */
public enum Verdict {
    CHOSEN,
    /** Could have got it; the rule preferred another. */
    FITS,
    /** Had it in New, as everybody who was free. */
    SAW_IT,
    DECLINED,
    MISSED,
    /** In progress and offered chats reach the limit. */
    NO_PLACE,
    /** Wants Active but has no connected page. */
    AWAY,
    INACTIVE,
    /** The chat was assigned to somebody else. */
    NOT_ASSIGNED
}
