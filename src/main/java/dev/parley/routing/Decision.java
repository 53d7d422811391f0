package dev.parley.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who gets a chat, and what became of everybody who was looked at (RT-7). */
public record Decision(@Nullable Long chosen, List<Considered> considered) {

    /** An agent who was looked at. */
    public record Considered(Candidate candidate, Verdict verdict) {}

    /**
     * The first in order of those who fit; when nobody does, the first of those who let the chat pass and may be asked again
     * (CH-6).
     */
    public static Decision best(List<Candidate> candidates, Comparator<Candidate> order) {
        var chosen = candidates.stream()
                .filter(candidate -> candidate.verdict() == Verdict.FITS)
                .min(order)
                .or(() -> candidates.stream().filter(Candidate::canBeAskedAgain).min(order));
        return explained(candidates, chosen, Candidate::verdict, order);
    }

    /** The agent a chat is assigned to, as soon as they are there and have a place; nobody else is asked (RT-5). */
    static Decision assigned(List<Candidate> candidates, long agentId) {
        var chosen = candidates.stream()
                .filter(candidate -> candidate.agentId() == agentId && candidate.canTake())
                .findFirst();
        return explained(
                candidates,
                chosen,
                candidate -> candidate.agentId() == agentId ? candidate.verdict() : Verdict.NOT_ASSIGNED,
                Comparator.comparingLong(Candidate::agentId));
    }

    /** Nobody is chosen; who is there and has a place sees the chat (RT-2). */
    static Decision shown(List<Candidate> candidates) {
        return explained(
                candidates,
                Optional.empty(),
                candidate -> candidate.canTake() ? Verdict.SAW_IT : candidate.verdict(),
                Comparator.comparingLong(Candidate::agentId));
    }

    /** The same with the one who took it. */
    Decision takenBy(long agentId) {
        return new Decision(
                agentId,
                considered.stream()
                        .map(one -> one.candidate().agentId() == agentId
                                ? new Considered(one.candidate(), Verdict.CHOSEN)
                                : one)
                        .sorted(Comparator.comparing(Considered::verdict))
                        .toList());
    }

    private static Decision explained(
            List<Candidate> candidates,
            Optional<Candidate> chosen,
            Function<Candidate, Verdict> verdict,
            Comparator<Candidate> order) {
        var considered = candidates.stream()
                .map(candidate -> new Considered(
                        candidate,
                        chosen.filter(candidate::equals).isPresent() ? Verdict.CHOSEN : verdict.apply(candidate)))
                .sorted(Comparator.comparing(Considered::verdict).thenComparing(Considered::candidate, order))
                .toList();
        return new Decision(chosen.map(Candidate::agentId).orElse(null), considered);
    }
}
