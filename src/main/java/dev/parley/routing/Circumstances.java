package dev.parley.routing;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Tells the moment. */
@Component
class Circumstances {
    private final ChatSettings settings;
    private final Rules rules;
    private final Clock clock;

    Circumstances(ChatSettings settings, Rules rules, Clock clock) {
        this.settings = settings;
        this.rules = rules;
        this.clock = clock;
    }

    Moment now() {
        var now = clock.instant();
        return new Moment(
                now, now.minus(Agents.GONE_AFTER), settings.simultaneousChats(), settings.acceptLimit(), rules.toAll());
    }
}
