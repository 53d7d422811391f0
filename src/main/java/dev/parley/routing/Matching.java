package dev.parley.routing;

import dev.parley.routing.Candidate.Passed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through the waiting chats, the most urgent first, and lets the rule of each choose. What one gets, the next cannot get.
 * Reads nothing but what it is given.
 */
final class Matching {
    /** The rule of an assignment to one agent, as an explanation names it. */
    static final String ASSIGNED = "ASSIGNED";

    private final Rules rules;
    private final Map<Long, List<Candidate>> membersByQueue;
    private final Map<Pass, Passed> passes;
    private final Map<Long, Integer> offeredNow = new HashMap<>();

    /** A chat that an agent let pass. */
    record Pass(long chatId, long agentId) {}

    /** For whom a rule decided, and by which rule. */
    record Match(WaitingChat chat, String rule, long agentId, Decision decision) {}

    Matching(Rules rules, Map<Long, List<Candidate>> membersByQueue, Map<Pass, Passed> passes) {
        this.rules = rules;
        this.membersByQueue = membersByQueue;
        this.passes = passes;
    }

    /** Those of the chats for which somebody was found. */
    List<Match> match(List<WaitingChat> mostUrgentFirst) {
        var matches = new ArrayList<Match>();
        for (var chat : mostUrgentFirst) {
            var rule = chat.assignedTo() == null ? chat.rule() : ASSIGNED;
            var decision = decide(chat);
            if (decision.chosen() != null) {
                offeredNow.merge(decision.chosen(), 1, Integer::sum);
                matches.add(new Match(chat, rule, decision.chosen(), decision));
            }
        }
        return matches;
    }

    private Decision decide(WaitingChat chat) {
        var candidates = membersByQueue.getOrDefault(chat.queueId(), List.of()).stream()
                .map(member -> member.withRegardTo(
                        passes.get(new Pass(chat.id(), member.agentId())),
                        offeredNow.getOrDefault(member.agentId(), 0)))
                .toList();
        if (chat.assignedTo() != null) {
            return Decision.assigned(candidates, chat.assignedTo());
        }
        return rules.find(chat.rule())
                .map(rule -> rule.choose(chat, candidates))
                .orElse(new Decision(null, List.of()));
    }
}
