package dev.parley.routing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The routing rules that there are. */
@Component
class Rules {
    private final List<RoutingRule> all;

    Rules(List<RoutingRule> all) {
        this.all = List.copyOf(all);
    }

    List<RoutingRule> all() {
        return all;
    }

    Optional<RoutingRule> find(String key) {
        return all.stream().filter(rule -> rule.key().equals(key)).findFirst();
    }

    /** The keys of the rules that show a chat to everybody. */
    List<String> toAll() {
        return all.stream().filter(RoutingRule::toAll).map(RoutingRule::key).toList();
    }
}
