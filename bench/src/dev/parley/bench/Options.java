package dev.parley.bench;

import dev.parley.driver.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was asked for.
 *
 * @param rate messages a second; 0 as many as it takes
 * @param connections at once
 * @param chats open chats of the company
 * @param agents who own them
 * @param profile whether to record the product while it is measured
 * @param command what starts the product
 * @param checkout the folder that is measured
 */
record Options(
        Set<String> names,
        int seconds,
        int rate,
        int connections,
        int chats,
        int agents,
        boolean profile,
        List<String> command,
        Path checkout) {
    static final List<String> NAMES = List.of("intake", "latency", "reply", "start", "agents", "page");
    private static final String HELP = """
            ./parley bench [NAME…] [--seconds N] [--rate N] [--connections N] [--chats N] [--agents N] [--profile]
            NAME is one of %s; without one, all are measured.""".formatted(String.join(", ", NAMES));

    private static final int LONGEST_WARM_UP = 60;
    private static final int SECONDS = 60;
    private static final int CONNECTIONS = 64;
    private static final int CHATS = 20_000;
    private static final int AGENTS = 50;
    private static final String HEAP = "512m";

    /** A mistake in the arguments, as a sentence. */
    static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1;

        Mistake(String sentence) {
            super(sentence + "\n" + HELP);
        }
    }

    /** Reads the arguments; a {@link Mistake} when they make no sense. */
    static Options of(List<String> arguments, Path checkout) {
        var names = new LinkedHashSet<String>();
        var numbers = new java.util.HashMap<String, Integer>();
        var profile = false;
        var left = new ArrayList<>(arguments);
        while (!left.isEmpty()) {
            var word = left.removeFirst();
            if (word.equals("--profile")) {
                profile = true;
            } else if (List.of("--seconds", "--rate", "--connections", "--chats", "--agents")
                    .contains(word)) {
                numbers.put(word, number(word, left.isEmpty() ? "" : left.removeFirst()));
            } else if (NAMES.contains(word)) {
                names.add(word);
            } else {
                throw new Mistake("The bench knows no \"" + word + "\".");
            }
        }
        return new Options(
                        names.isEmpty() ? new LinkedHashSet<>(NAMES) : names,
                        numbers.getOrDefault("--seconds", SECONDS),
                        numbers.getOrDefault("--rate", 0),
                        numbers.getOrDefault("--connections", CONNECTIONS),
                        numbers.getOrDefault("--chats", CHATS),
                        numbers.getOrDefault("--agents", AGENTS),
                        profile,
                        Command.built(checkout, HEAP),
                        checkout)
                .checked();
    }

    private static int number(String option, String text) {
        if (!text.matches("[0-9]{1,7}")) {
            throw new Mistake(option + " needs a number.");
        }
        return Integer.parseInt(text);
    }

    private Options checked() {
        if (seconds < 1 || connections < 1 || agents < 1 || chats < agents) {
            throw new Mistake("Seconds, connections and agents are at least 1, and each agent has at least one chat.");
        }
        if (connections * 4 > chats) {
            throw new Mistake("With " + connections + " connections, at least " + connections * 4
                    + " chats are needed: two messages of one chat may not be on their way at once.");
        }
        if (Math.ceilDiv(chats, agents) > 1_000) {
            throw new Mistake("An agent has at most 1000 chats: please name more agents.");
        }
        return this;
    }

    /** Where the product's homes, logs and profiles lie. */
    Path folder() {
        return checkout.resolve("target").resolve("bench-home");
    }

    /** The folder of the product that a company works with. */
    Path home() {
        return folder().resolve("company");
    }

    /** How long to send before measuring: Java compiles what is used much, and what is measured is what lasts. */
    int warmUpSeconds() {
        return Math.min(LONGEST_WARM_UP, seconds);
    }

    /** A recording of the product under this name, if one is wanted. */
    Profile profile(String name) {
        return profile ? Profile.to(folder().resolve(name + ".jfr").toAbsolutePath()) : Profile.NONE;
    }

    /** Whether it is measured as laid down, so that the results can be compared with others. */
    boolean asLaidDown() {
        return seconds == SECONDS
                && rate == 0
                && connections == CONNECTIONS
                && chats == CHATS
                && agents == AGENTS
                && !profile;
    }
}
