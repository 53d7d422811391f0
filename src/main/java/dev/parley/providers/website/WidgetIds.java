package dev.parley.providers.website;

import java.util.UUID;

/** Ties the ids that a widget gives to its visitor, so that nobody can use up another's. */
final class WidgetIds {
    private WidgetIds() {}

    static String onChannel(Visitor visitor, UUID id) {
        return visitor.key() + ":" + id;
    }

    static String ofWidget(String onChannel) {
        return onChannel.substring(onChannel.indexOf(':') + 1);
    }
}
