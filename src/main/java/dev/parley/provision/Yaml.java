package dev.parley.provision;

import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads YAML to nodes that know their lines. No object is ever made of what the file says, whatever its tags. */
final class Yaml {
    private static final int DEEPEST = 10;
    private final String text;
    private final Mistakes mistakes;
    private final org.yaml.snakeyaml.Yaml yaml;

    private Yaml(String text, Mistakes mistakes) {
        this.text = text;
        this.mistakes = mistakes;
        var options = new LoaderOptions();
        options.setCodePointLimit(FileText.MOST_BYTES + 1);
        this.yaml = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options));
    }

    /** The root, null for an empty file or one that is no YAML. */
    static @Nullable Node read(String text, Mistakes mistakes) {
        var yaml = new Yaml(text, mistakes);
        try {
            return yaml.isPlain() ? yaml.yaml.compose(new StringReader(text)) : null;
        } catch (MarkedYAMLException error) {
            var mark = Optional.ofNullable(error.getProblemMark()).orElse(error.getContextMark());
            yaml.wrong(mark == null ? Place.START : Place.of(mark), String.valueOf(error.getProblem()));
        } catch (ReaderException error) {
            yaml.wrong(yaml.place(error.getPosition()), "it holds a character that no text has");
        } catch (YAMLException error) {
            yaml.wrong(Place.START, String.valueOf(error.getMessage()));
        }
        return null;
    }

    /** Whether it has neither aliases, which let a small file stand for a huge one, nor a depth that nothing here needs. */
    private boolean isPlain() {
        var depth = 0;
        for (var event : yaml.parse(new StringReader(text))) {
            if (event instanceof AliasEvent alias) {
                mistakes.add(
                        Place.of(alias.getStartMark()),
                        "Aliases such as *" + alias.getAnchor() + " are not understood here. Please write it out.");
                return false;
            }
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                mistakes.add(
                        Place.of(event.getStartMark()), "This is nested deeper than anything in this file can be.");
                return false;
            }
        }
        return true;
    }

    private void wrong(Place at, String reason) {
        mistakes.add(at, "This is no valid YAML: " + reason + ".");
    }

    private Place place(int position) {
        var before = text.substring(
                0, text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length()))));
        var lines = (int) before.chars().filter(character -> character == '\n').count();
        return new Place(lines + 1, before.length() - before.lastIndexOf('\n'));
    }
}
