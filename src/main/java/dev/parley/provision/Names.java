package dev.parley.provision;

import static dev.parley.provision.Words.quoted;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What there is by name, in the file or in the database. Case does not count, and the file's way to write it wins. */
record Names(Map<String, String> roles, Map<String, String> users, Map<String, String> queues) {

    /** The names of one kind. */
    static <T> Map<String, String> of(Collection<T> stored, Function<T, String> name, List<? extends Entry> entries) {
        var names = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        Stream.concat(stored.stream().map(name), entries.stream().map(Entry::key))
                .filter(one -> !one.isEmpty())
                .forEach(one -> names.put(one, one));
        return names;
    }

    /** Tells of each role that does not exist. */
    void mustKnowRoles(Item item, List<Text> named) {
        named.forEach(text -> mustKnow(roles, "role", item, text));
    }

    /** Tells of each user who does not exist. */
    void mustKnowUsers(Item item, List<Text> named) {
        named.forEach(text -> mustKnow(users, "user", item, text));
    }

    /** Tells if the queue does not exist. */
    void mustKnowQueue(Item item, Text named) {
        mustKnow(queues, "queue", item, named);
    }

    /** The roles as the database will call them. */
    List<String> rolesOf(List<Text> named) {
        return named.stream()
                .map(text -> roles.get(text.value()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static void mustKnow(Map<String, String> names, String kind, Item item, Text text) {
        if (!names.containsKey(text.value())) {
            item.wrong(
                    text.field(),
                    "There is no " + kind + " " + quoted(text.written()) + "."
                            + Words.near(text.written(), names.values())
                                    .map(near -> " Did you mean " + quoted(near) + "?")
                                    .orElse(""));
        }
    }
}
