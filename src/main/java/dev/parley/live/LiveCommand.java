package dev.parley.live;

import dev.parley.security.Permission;
import java.util.Locale;
import java.util.Optional;

/** What a page may say over the socket, and the permission each needs. */
enum LiveCommand {
    WATCH(Permission.PROCESS_CHATS),
    UNWATCH(Permission.PROCESS_CHATS),
    TYPING(Permission.PROCESS_CHATS),
    PING(Permission.PROCESS_CHATS);

    private final Permission needs;

    LiveCommand(Permission needs) {
        this.needs = needs;
    }

    Permission needs() {
        return needs;
    }

    static Optional<LiveCommand> of(String type) {
        for (var command : values()) {
            if (command.name().toLowerCase(Locale.ROOT).equals(type)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
