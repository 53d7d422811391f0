package dev.parley.routing;

import dev.parley.chats.Offers;
import dev.parley.chats.Offers.End;
import dev.parley.chats.Offers.Ending;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first half of draining: ends offers that were missed, and those that do not stand any more (CH-6, AG-4). */
@Service
class EndOffers {
    /** A longer time between two looks means that nobody could accept: the product was down (CH-9). */
    static final Duration DOWN = Duration.ofSeconds(3);

    private static final Duration SWEPT_EVERY = Duration.ofSeconds(1);
    private final DrainStore store;
    private final Circumstances circumstances;
    private final Offers offers;
    private final Agents agents;

    EndOffers(DrainStore store, Circumstances circumstances, Offers offers, Agents agents) {
        this.store = store;
        this.circumstances = circumstances;
        this.offers = offers;
        this.agents = agents;
    }

    /** False when another node is at it. */
    @Transactional
    public boolean run() {
        if (!store.begin()) {
            return false;
        }
        if (store.anyHeld()) {
            forgiveDowntime();
            var moment = circumstances.now();
            var ending = store.ending(moment);
            if (!ending.isEmpty()) {
                agents.missed(offers.end(ending, moment.now()).stream()
                        .filter(end -> end.why() == Ending.MISSED)
                        .map(End::agentId)
                        .collect(Collectors.toSet()));
            }
        }
        return true;
    }

    /** Nothing is locked yet, so the chats may be waited for. */
    private void forgiveDowntime() {
        var since = store.sinceSwept();
        since.filter(time -> time.compareTo(DOWN) > 0).ifPresent(offers::postpone);
        if (since.isEmpty() || since.get().compareTo(SWEPT_EVERY) > 0) {
            store.swept();
        }
    }
}
