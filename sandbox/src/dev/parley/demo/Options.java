package dev.parley.demo;

import java.util.OptionalInt;

/**
 * What a person asks of the demo.
 *
 * @param port where the product is to listen; 0 takes any free one, empty 8080 or the next that is free
 * @param keep whether to go on with the data of the last demo
 */
record Options(OptionalInt port, boolean keep) {
    /** Reads the arguments of {@code ./parley demo}; a {@link DemoProblem} for others. */
    static Options of(String... arguments) {
        var port = OptionalInt.empty();
        var keep = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--keep" -> keep = true;
                case "--port" -> {
                    i++;
                    port = OptionalInt.of(port(i < arguments.length ? arguments[i] : ""));
                }
                default ->
                    throw new DemoProblem(
                            "./parley demo knows no option \"" + arguments[i] + "\". It takes --port N and --keep.");
            }
        }
        return new Options(port, keep);
    }

    private static int port(String text) {
        if (text.isEmpty()) {
            throw new DemoProblem("--port needs a number: ./parley demo --port 8080");
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new DemoProblem("A port is a number from 0 to 65535, not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }
}
