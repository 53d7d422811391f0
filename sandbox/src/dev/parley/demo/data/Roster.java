package dev.parley.demo.data;

import dev.parley.demo.data.Staff.Agent;
import dev.parley.demo.data.Staff.Queue;
import dev.parley.demo.data.Story.Decision;
import dev.parley.demo.data.Story.Passed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Who was at work when, with how many chats; chooses as the product's rules do and says why. Chats are taken in order of time. */
final class Roster {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration STEP = Duration.ofMinutes(3);
    private static final Duration LAST_DAYS = Duration.ofDays(3);
    private static final List<String> ORDER =
            List.of("CHOSEN", "FITS", "SAW_IT", "DECLINED", "MISSED", "NO_PLACE", "INACTIVE");
    /** From and to which hour each works. */
    private static final int[][] SHIFTS = {{8, 17}, {9, 18}, {11, 20}, {12, 21}, {8, 17}};

    private final Staff staff;
    private final ZoneId zone;
    private Instant formerLeaves;
    private final Map<Agent, List<Instant>> ends = new HashMap<>();
    private final Map<Agent, Instant> tookAt = new HashMap<>();
    private final Map<Agent, Instant> backAt = new HashMap<>();
    private boolean everybodyIsHere;

    /** An agent as an explanation keeps them. */
    private record Considered(
            long agent,
            String verdict,
            int inProgress,
            int offered,
            int limit,
            @Nullable String lastTookAt) {}

    Roster(Staff staff, ZoneId zone, Instant formerLeaves) {
        this.staff = staff;
        this.zone = zone;
        this.formerLeaves = formerLeaves;
    }

    /** From now on it is this very day: everybody with an account is at work. */
    void everybodyIsHere() {
        everybodyIsHere = true;
    }

    /** Whether the colleague with an account no more, is about to go: any chat may be their last. */
    boolean isAboutToLeave(Instant at) {
        return at.isAfter(formerLeaves.minus(LAST_DAYS)) && at.isBefore(formerLeaves);
    }

    /** The colleague has no account from now on. */
    void leaves(Instant at) {
        formerLeaves = at;
    }

    /** The first moment from this on at which somebody of the queue is there and has a place. */
    Instant open(Queue queue, Instant from, List<Passed> passed) {
        var at = from;
        while (best(queue, at, passed).isEmpty()) {
            at = at.plus(STEP);
        }
        return at;
    }

    /** Whom the queue asks at this moment: the fewest chats, then the longest without one. */
    Optional<Agent> best(Queue queue, Instant at, List<Passed> passed) {
        return queue.members().stream()
                .filter(agent -> verdict(agent, at, passed).equals("FITS"))
                .min(order(at));
    }

    /** Why it was this agent. */
    Decision decision(Queue queue, Agent chosen, Instant at, List<Passed> passed) {
        var considered = new ArrayList<Considered>();
        queue.members().stream()
                .filter(agent -> !agent.left() || at.isBefore(formerLeaves))
                .sorted(order(at))
                .forEach(agent -> {
                    var verdict = verdict(agent, at, passed);
                    var took = tookAt.get(agent);
                    considered.add(new Considered(
                            agent.id(),
                            agent.equals(chosen)
                                    ? "CHOSEN"
                                    : verdict.equals("FITS") && queue.toAll() ? "SAW_IT" : verdict,
                            load(agent, at),
                            0,
                            agent.limit(),
                            took == null ? null : took.toString()));
                });
        considered.sort(Comparator.comparing(one -> ORDER.indexOf(one.verdict())));
        return new Decision(
                at, queue.toAll() ? "TO_ALL" : "AVAILABLE", chosen.id(), JSON.writeValueAsString(considered));
    }

    /** The agent has the chat from one moment to another; {@link Instant#MAX} for one that goes on. */
    void takes(Agent agent, Instant from, Instant until) {
        ends.computeIfAbsent(agent, _ -> new ArrayList<>()).add(until);
        tookAt.put(agent, from);
    }

    /** Whoever missed an offer takes a while to come back. */
    void rests(Agent agent, Instant until) {
        backAt.put(agent, until);
    }

    /** How many chats the agent has at a moment that is not before the last time somebody took one. */
    int load(Agent agent, Instant at) {
        return (int) ends.getOrDefault(agent, List.of()).stream()
                .filter(end -> end.isAfter(at))
                .count();
    }

    /** When the agent last took a chat. */
    @Nullable
    Instant lastTookAt(Agent agent) {
        return tookAt.get(agent);
    }

    /** When the agent's last working day began. */
    Instant lastCame(Agent agent, Instant now) {
        var at = now;
        while (!isOnShift(agent, at)) {
            at = at.minus(STEP);
        }
        var hours = SHIFTS[staff.agents().indexOf(agent)];
        return at.atZone(zone).toLocalDate().atTime(hours[0], 2).atZone(zone).toInstant();
    }

    private String verdict(Agent agent, Instant at, List<Passed> passed) {
        if (!isThere(agent, at)) {
            return "INACTIVE";
        }
        if (load(agent, at) >= agent.limit()) {
            return "NO_PLACE";
        }
        return passed.stream()
                .filter(one -> one.agent().equals(agent))
                .map(Passed::why)
                .findFirst()
                .orElse("FITS");
    }

    private boolean isThere(Agent agent, Instant at) {
        if (agent.left() && !at.isBefore(formerLeaves)
                || at.isBefore(Objects.requireNonNullElse(backAt.get(agent), Instant.MIN))) {
            return false;
        }
        return everybodyIsHere || isOnShift(agent, at);
    }

    /** A few work on Saturdays and one on Sundays: somebody whom most queues have. */
    private boolean isOnShift(Agent agent, Instant at) {
        var number = staff.agents().indexOf(agent);
        var then = at.atZone(zone);
        var inTurn = then.getDayOfYear() / 7 % 2;
        if (then.getDayOfWeek() == DayOfWeek.SATURDAY && number > 0 && number % 2 == inTurn
                || then.getDayOfWeek() == DayOfWeek.SUNDAY && number != inTurn * 2) {
            return false;
        }
        return then.getHour() >= SHIFTS[number][0] && then.getHour() < SHIFTS[number][1];
    }

    private Comparator<Agent> order(Instant at) {
        return Comparator.comparingInt((Agent agent) -> load(agent, at))
                .thenComparing(tookAt::get, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Agent::id);
    }
}
