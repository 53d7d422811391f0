package dev.parley.provision;

import static dev.parley.provision.Words.capital;
import static dev.parley.provision.Words.quoted;

import dev.parley.platform.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One mapping of the file, such as a user: its values, their places, and what is wrong with them, each told once. */
final class Item {
    private final String what;
    private final Place start;
    private final Source source;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> wrong = new HashSet<>();

    /** @param what what it is, with its article */
    Item(String what, MappingNode node, List<String> keys, Source source) {
        this.what = what;
        this.start = Place.of(node);
        this.source = source;
        node.getValue().forEach(entry -> take(entry, keys));
    }

    private void take(NodeTuple entry, List<String> keys) {
        var key = name(entry.getKeyNode());
        var at = Place.of(entry.getKeyNode());
        if (!keys.contains(key)) {
            source.mistakes().add(at, capital(what) + " has no " + quoted(key) + "." + Words.hint(key, keys));
            Words.near(key, keys).ifPresent(wrong::add);
        } else if (values.putIfAbsent(key, entry.getValueNode()) == null) {
            places.put(key, Place.of(entry.getValueNode()));
        } else {
            source.mistakes().add(at, capital(what) + " has " + quoted(key) + " only once.");
        }
    }

    Place start() {
        return start;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A text there must be; empty when it is missing, which is told. */
    String text(String key) {
        return needed(key).map(Text::value).orElse("");
    }

    /** The same, with its place. */
    Optional<Text> needed(String key) {
        if (!has(key)) {
            wrong(key, capital(what) + " needs " + quoted(key) + ".");
        }
        return textIfAny(key);
    }

    Optional<Text> textIfAny(String key) {
        return Optional.ofNullable(values.get(key)).flatMap(node -> scalar(key, node));
    }

    /** A list of texts, empty if there is none. */
    List<Text> texts(String key) {
        var texts = new ArrayList<Text>();
        var nodes = list(key);
        for (var i = 0; i < nodes.size(); i++) {
            scalar(key + "." + i, nodes.get(i)).ifPresent(texts::add);
        }
        return texts;
    }

    /** Texts by name, none if there are none. */
    Map<String, Text> named(String key) {
        var texts = new LinkedHashMap<String, Text>();
        var node = values.get(key);
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                var name = name(entry.getKeyNode());
                if (texts.containsKey(name)) {
                    source.mistakes().add(Place.of(entry.getKeyNode()), quoted(name) + " is there already.");
                }
                scalar(key + "." + name, entry.getValueNode()).ifPresent(text -> texts.put(name, text));
            }
        } else if (node != null && !isNothing(node)) {
            wrong(key, quoted(key) + " must hold names and values, such as \"apiBase: http://localhost:8081\".");
        }
        return texts;
    }

    /** A whole number, null if there is none. */
    @Nullable
    Integer number(String key) {
        var text = matching(key, "-?[0-9]{1,9}", "a whole number");
        return text == null ? null : Integer.valueOf(text);
    }

    /** A number, null if there is none. */
    @Nullable
    Double decimal(String key) {
        var text = matching(key, "-?[0-9]{1,9}([.][0-9]{1,9})?", "a number");
        return text == null ? null : Double.valueOf(text);
    }

    boolean flag(String key, boolean otherwise) {
        var text = matching(key, "true|false", "true or false");
        return text == null ? otherwise : Boolean.parseBoolean(text);
    }

    /** The mappings of a list. */
    List<Item> items(String key, String each, List<String> keys) {
        var items = new ArrayList<Item>();
        for (var node : list(key)) {
            if (node instanceof MappingNode mapping) {
                items.add(new Item(each, mapping, keys, source));
            } else {
                source.mistakes().add(Place.of(node), capital(each) + " begins with \"- " + keys.getFirst() + ": …\".");
            }
        }
        return items;
    }

    /** A mapping inside this one. */
    Optional<Item> item(String key, List<String> keys) {
        var node = values.get(key);
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Item(quoted(key), mapping, keys, source));
        }
        if (node != null && !isNothing(node)) {
            wrong(key, quoted(key) + " must hold names and values, such as \"" + keys.getFirst() + ": …\".");
        }
        return Optional.empty();
    }

    /**
     * Tells what is wrong, unless something was about this field.
     *
     * @param field null for the whole; paths of validated forms are understood
     */
    void wrong(@Nullable String field, String sentence) {
        var path = field == null ? "" : field.replaceAll("\\.<.*", "").replaceAll("\\[([^]]*)]", ".$1");
        for (var part = path; !part.isEmpty(); part = parent(part)) {
            if (wrong.contains(part)) {
                return;
            }
        }
        wrong.add(path);
        source.mistakes().add(place(path), sentence);
    }

    /** Tries what the item says; what a front door refuses is a mistake of the file. */
    void attempt(Runnable doing) {
        try {
            doing.run();
        } catch (Problem refused) {
            wrong(refused.field(), refused.detail());
        }
    }

    /** Does what the item says; what a front door refuses ends the start. */
    void apply(Runnable doing) {
        attempt(doing);
        source.mistakes().stopIfAny();
    }

    private @Nullable String matching(String key, String pattern, String kind) {
        var text = textIfAny(key).orElse(null);
        if (text == null) {
            return null;
        }
        if (!text.value().matches(pattern)) {
            wrong(key, quoted(key) + " must be " + kind + ", not " + quoted(text.written()) + ".");
            return null;
        }
        return text.value();
    }

    private List<Node> list(String key) {
        var node = values.get(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node != null && !isNothing(node)) {
            wrong(key, quoted(key) + " must be a list.");
        }
        return List.of();
    }

    private Optional<Text> scalar(String path, Node node) {
        places.put(path, Place.of(node));
        if (isNothing(node)) {
            wrong(path, label(path) + " has no value.");
        } else if (node instanceof ScalarNode scalar) {
            var mistakes = new ArrayList<String>();
            var value = source.variables().in(scalar.getValue(), mistakes::add).strip();
            if (mistakes.isEmpty()) {
                return Optional.of(new Text(value, scalar.getValue(), path));
            }
            mistakes.forEach(sentence -> source.mistakes().add(Place.of(node), sentence));
            wrong.add(path);
        } else {
            wrong(path, label(path) + " must be one value, neither a list nor names and values.");
        }
        return Optional.empty();
    }

    private Place place(String path) {
        for (var part = path; !part.isEmpty(); part = parent(part)) {
            var place = places.get(part);
            if (place != null) {
                return place;
            }
        }
        return start;
    }

    private static String label(String path) {
        var name = path.substring(path.lastIndexOf('.') + 1);
        return name.matches("[0-9]+") ? "Each of " + quoted(parent(path)) : quoted(name);
    }

    private static String parent(String path) {
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }

    private static String name(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static boolean isNothing(Node node) {
        return Tag.NULL.equals(node.getTag());
    }
}
