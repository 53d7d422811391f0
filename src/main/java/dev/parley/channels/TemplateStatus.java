package dev.parley.channels;

/** How a provider judges a template; only an approved one may be sent. */
public enum TemplateStatus {
    APPROVED,
    PENDING,
    REJECTED,
    PAUSED,
    DISABLED,
    ARCHIVED,
    DELETED,
    OTHER;

    /** What a provider's word for it means; the many stages of looking at one are pending. */
    public static TemplateStatus of(String word) {
        return switch (word) {
            case "APPROVED", "REINSTATED", "UNPAUSED", "UNARCHIVED", "FLAGGED" -> APPROVED;
            case "PENDING", "IN_APPEAL", "RECEIVED", "UNSUBMITTED" -> PENDING;
            case "REJECTED" -> REJECTED;
            case "PAUSED" -> PAUSED;
            case "DISABLED", "LIMIT_EXCEEDED", "LOCKED" -> DISABLED;
            case "ARCHIVED" -> ARCHIVED;
            case "DELETED", "PENDING_DELETION" -> DELETED;
            default -> OTHER;
        };
    }

    /** What is said to somebody who wants to send one of this status. */
    public String inWords() {
        return switch (this) {
            case APPROVED -> "This template is approved.";
            case PENDING -> "This template is not approved yet.";
            case REJECTED -> "This template was rejected.";
            case PAUSED -> "This template is paused, because customers complained about it.";
            case DISABLED -> "This template was disabled.";
            case ARCHIVED -> "This template is archived.";
            case DELETED -> "This template was deleted.";
            case OTHER -> "This template is not approved.";
        };
    }
}
