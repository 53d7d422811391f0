package dev.parley.providers.website;

import dev.parley.platform.RateLimiter;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** How often visitors may call in a minute. */
@Component
class WidgetLimits {
    private final RateLimiter messages;
    private final RateLimiter addresses;
    private final RateLimiter visitors;

    WidgetLimits(WidgetSettings settings, Clock clock) {
        this.messages = new RateLimiter(clock, settings.messagesPerMinute());
        this.addresses = new RateLimiter(clock, settings.messagesPerMinuteAndAddress());
        this.visitors = new RateLimiter(clock, settings.visitorsPerMinute());
    }

    /** Somebody new comes. */
    void newVisitor(String address) {
        visitors.take(address);
    }

    /** Somebody behind an address sends something. */
    void address(String address) {
        addresses.take(address);
    }

    /** A visitor sends something. */
    void message(Visitor visitor) {
        messages.take(visitor.key());
    }
}
