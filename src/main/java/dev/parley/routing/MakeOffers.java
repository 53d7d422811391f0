package dev.parley.routing;

import dev.parley.chats.Offers;
import dev.parley.chats.Offers.Choice;
import dev.parley.routing.Matching.Match;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second half of draining: offers what waits to whom the rules choose (RT-3, RT-4, RT-5). */
@Service
class MakeOffers {
    /** Who let a chat pass is not asked again sooner, even when nobody else is there. */
    static final Duration REST = Duration.ofSeconds(30);

    private final DrainStore store;
    private final Circumstances circumstances;
    private final MemberStore members;
    private final Rules rules;
    private final Offers offers;
    private final DecisionStore decisions;

    MakeOffers(
            DrainStore store,
            Circumstances circumstances,
            MemberStore members,
            Rules rules,
            Offers offers,
            DecisionStore decisions) {
        this.store = store;
        this.circumstances = circumstances;
        this.members = members;
        this.rules = rules;
        this.offers = offers;
        this.decisions = decisions;
    }

    /** False when another node is at it. What is left over when this returns, the hints of what it did bring up again. */
    @Transactional
    public boolean run() {
        if (!store.begin()) {
            return false;
        }
        var moment = circumstances.now();
        if (!store.anyToOffer(moment.toAll())) {
            return true;
        }
        var refused = new HashSet<Long>();
        var waiting = store.waiting(moment, moment.now().minus(REST), refused);
        while (!waiting.isEmpty()) {
            var matches = match(waiting, moment);
            if (!matches.isEmpty()) {
                offer(matches, moment);
                break;
            }
            // Nobody fits any of these, which must not keep those behind them waiting.
            waiting.forEach(chat -> refused.add(chat.id()));
            waiting = store.waiting(moment, moment.now().minus(REST), refused);
        }
        return true;
    }

    private List<Match> match(List<WaitingChat> waiting, Moment moment) {
        var queues = waiting.stream().map(WaitingChat::queueId).collect(Collectors.toSet());
        var chats = waiting.stream().map(WaitingChat::id).toList();
        return new Matching(
                        rules,
                        members.members(queues, moment.defaultLimit(), moment.seenSince()),
                        store.passes(chats, moment.now().minus(REST)))
                .match(waiting);
    }

    private void offer(List<Match> matches, Moment moment) {
        var choices = matches.stream()
                .map(match -> new Choice(match.chat().id(), match.agentId()))
                .toList();
        var made = offers.make(choices, moment.now(), moment.now().plus(moment.acceptLimit())).stream()
                .map(Choice::chatId)
                .collect(Collectors.toSet());
        if (!made.isEmpty()) {
            store.swept();
            decisions.keep(
                    matches.stream()
                            .filter(match -> made.contains(match.chat().id()))
                            .toList(),
                    moment.now());
        }
    }
}
