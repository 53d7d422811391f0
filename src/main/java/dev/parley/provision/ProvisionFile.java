package dev.parley.provision;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What the configuration file says, with all that is wrong in it so far.
 *
 * @param top the whole, null where there is no file
 */
record ProvisionFile(
        Mistakes mistakes,
        @Nullable Item top,
        Optional<SettingsEntry> settings,
        List<RoleEntry> roles,
        List<UserEntry> users,
        List<QueueEntry> queues,
        List<ChannelEntry> channels) {
    private static final List<String> KEYS = List.of("version", "settings", "roles", "users", "queues", "channels");
    private static final int VERSION = 1;

    /** No file: nothing is managed. */
    static ProvisionFile none() {
        return empty(new Mistakes(Path.of("none")));
    }

    /** Reads a file. What is wrong in it waits for what the database has to say, unless it cannot be read at all. */
    static ProvisionFile read(Path file, Variables variables) {
        var mistakes = new Mistakes(file);
        var root = Yaml.read(FileText.read(file, mistakes), mistakes);
        mistakes.stopIfAny();
        return of(root, new Source(mistakes, variables));
    }

    static ProvisionFile of(@Nullable Node root, Source source) {
        if (!(root instanceof MappingNode mapping)) {
            source.mistakes().add(Place.START, "The file must begin with \"version: 1\".");
            return empty(source.mistakes());
        }
        var top = new Item("the file", mapping, KEYS, source);
        var version = top.number("version");
        if (version == null) {
            top.wrong("version", "The file must begin with \"version: 1\".");
        } else if (version != VERSION) {
            top.wrong("version", "This Parley understands version 1 of the file, not version " + version + ".");
        }
        return new ProvisionFile(
                source.mistakes(),
                top,
                top.item("settings", SettingsEntry.KEYS).map(SettingsEntry::read),
                top.items("roles", "a role", RoleEntry.KEYS).stream()
                        .map(RoleEntry::read)
                        .toList(),
                top.items("users", "a user", UserEntry.KEYS).stream()
                        .map(UserEntry::read)
                        .toList(),
                top.items("queues", "a queue", QueueEntry.KEYS).stream()
                        .map(QueueEntry::read)
                        .toList(),
                top.items("channels", "a channel", ChannelEntry.KEYS).stream()
                        .map(ChannelEntry::read)
                        .toList());
    }

    private static ProvisionFile empty(Mistakes mistakes) {
        return new ProvisionFile(mistakes, null, Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }
}
