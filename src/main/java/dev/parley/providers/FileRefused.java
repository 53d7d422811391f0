package dev.parley.providers;

/** A provider does not give a file; the message is a sentence for people. */
public final class FileRefused extends Exception {
    private static final long serialVersionUID = 1;
    private final boolean forGood;

    private FileRefused(String sentence, boolean forGood) {
        super(sentence, null, false, false);
        this.forGood = forGood;
    }

    /** It makes no sense to try again by itself. */
    public static FileRefused forGood(String sentence) {
        return new FileRefused(sentence, true);
    }

    /** It may be given later. */
    public static FileRefused forNow(String sentence) {
        return new FileRefused(sentence, false);
    }

    boolean isForGood() {
        return forGood;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
