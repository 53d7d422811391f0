package dev.parley.live;

import dev.parley.security.Permission;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a page may say over the socket, for tests of other modules. */
public final class SocketCommands {
    private SocketCommands() {}

    /** Each message's type with the permission it needs. */
    public static Map<String, Permission> needs() {
        return Arrays.stream(LiveCommand.values())
                .collect(Collectors.toMap(
                        command -> command.name().toLowerCase(Locale.ROOT),
                        LiveCommand::needs,
                        (one, _) -> one,
                        TreeMap::new));
    }
}
