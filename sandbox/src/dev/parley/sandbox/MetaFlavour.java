package dev.parley.sandbox;

/** In what the conversations of pages and of Instagram accounts differ. */
enum MetaFlavour {
    PAGE("page", 2018278),
    /** An Instagram account for which its page speaks. */
    INSTAGRAM_OF_PAGE("instagram", 2534022),
    /** An Instagram account with a token of its own. */
    INSTAGRAM("instagram", 2534022);

    private final String object;
    private final int windowClosed;

    MetaFlavour(String object, int windowClosed) {
        this.object = object;
        this.windowClosed = windowClosed;
    }

    boolean isInstagram() {
        return this != PAGE;
    }

    /** What deliveries call themselves. */
    String object() {
        return object;
    }

    /** The code beside 10 once the window is closed. */
    int windowClosed() {
        return windowClosed;
    }
}
