package dev.parley.providers;

/** An attempt to send of which nobody knows whether it was carried out. The worker takes any other exception for this one too. */
public final class UnknownOutcome extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The message goes to the log: no secret, no text. */
    public UnknownOutcome(String message) {
        super(message);
    }
}
