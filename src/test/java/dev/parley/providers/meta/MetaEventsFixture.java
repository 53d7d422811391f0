package dev.parley.providers.meta;

import java.time.Clock;
import tools.jackson.databind.json.JsonMapper;

/** What the kinds of Meta read their events with, outside the application. */
public final class MetaEventsFixture {
    private MetaEventsFixture() {}

    /** With the time of this machine. */
    public static MetaEvents events() {
        return new MetaEvents(JsonMapper.shared(), Clock.systemUTC());
    }
}
