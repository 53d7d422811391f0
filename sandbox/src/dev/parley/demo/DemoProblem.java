package dev.parley.demo;

/** Why there is no demo, in a sentence that says what to do. */
final class DemoProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    DemoProblem(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    DemoProblem(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
