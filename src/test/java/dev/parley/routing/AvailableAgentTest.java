package dev.parley.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.routing.Candidate.Passed;
import dev.parley.routing.Decision.Considered;
import dev.parley.routing.Matching.Pass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** RT-3, RT-5, RT-7 and CH-6 as pure functions: who is chosen, and what is said about the others. */
class AvailableAgentTest {
    private static final Instant MORNING = Instant.parse("2026-01-02T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final WaitingChat CHAT = chat(1, null);
    private final AvailableAgent rule = new AvailableAgent();

    @Test
    void theFewestChatsInProgressAndOfferedWin_RT3() {
        assertThat(chosen(agent(1, 2, 0, MORNING), agent(2, 0, 1, NOON), agent(3, 1, 1, MORNING)))
                .isEqualTo(2);
    }

    @Test
    void aTieGoesToWhoeverHasWaitedLongestAndWhoNeverTookOneComesFirst_RT3() {
        assertThat(chosen(agent(1, 1, 0, NOON), agent(2, 1, 0, MORNING))).isEqualTo(2);
        assertThat(chosen(agent(1, 1, 0, MORNING), agent(2, 1, 0, null))).isEqualTo(2);
        assertThat(chosen(agent(3, 0, 0, null), agent(2, 0, 0, null))).isEqualTo(2);
        assertThat(chosen(agent(3, 0, 0, NOON), agent(2, 0, 0, NOON))).isEqualTo(2);
    }

    @Test
    void whoIsInactiveAwayOrHasNoPlaceIsPassedOverWithTheReason_RT3_RT7() {
        var decision = rule.choose(
                CHAT,
                List.of(
                        new Candidate(1, false, true, 0, 0, 5, null, null),
                        new Candidate(2, true, false, 0, 0, 5, null, null),
                        new Candidate(3, true, true, 3, 2, 5, null, null),
                        new Candidate(4, true, true, 3, 1, 5, NOON, null),
                        new Candidate(5, true, true, 4, 0, 5, NOON, null)));
        assertThat(decision.chosen()).isEqualTo(4);
        assertThat(verdicts(decision))
                .isEqualTo(Map.of(
                        1L, Verdict.INACTIVE,
                        2L, Verdict.AWAY,
                        3L, Verdict.NO_PLACE,
                        4L, Verdict.CHOSEN,
                        5L, Verdict.FITS));
        assertThat(decision.considered().stream().map(Considered::verdict)).isSorted();
    }

    @Test
    void nobodyWhoFitsMeansNobody_RT4() {
        var decision = rule.choose(CHAT, List.of(new Candidate(1, true, true, 5, 0, 5, null, null)));
        assertThat(decision.chosen()).isNull();
        assertThat(verdicts(decision)).isEqualTo(Map.of(1L, Verdict.NO_PLACE));
        assertThat(rule.choose(CHAT, List.of()).chosen()).isNull();
    }

    @Test
    void aDeclinerIsAskedAgainOnlyWhenNobodyElseFitsAndNotAtOnce_CH6() {
        var decliner = passed(1, Verdict.DECLINED, true);
        assertThat(chosen(decliner, agent(2, 4, 0, NOON))).isEqualTo(2);
        assertThat(chosen(decliner, new Candidate(2, true, true, 5, 0, 5, null, null)))
                .isEqualTo(1);
        assertThat(rule.choose(CHAT, List.of(passed(1, Verdict.DECLINED, false)))
                        .chosen())
                .isNull();
        assertThat(chosen(passed(1, Verdict.MISSED, true), passed(2, Verdict.DECLINED, false)))
                .isEqualTo(1);
    }

    @Test
    void anAssignedChatIsForOneAgentOnlyWhetherOrNotTheyLetItPass_RT5() {
        var bea = passed(1, Verdict.DECLINED, false);
        var decision = Decision.assigned(List.of(bea, agent(2, 0, 0, null)), 1);
        assertThat(decision.chosen()).isEqualTo(1);
        assertThat(verdicts(decision)).isEqualTo(Map.of(1L, Verdict.CHOSEN, 2L, Verdict.NOT_ASSIGNED));
        var away = Decision.assigned(List.of(new Candidate(1, true, false, 0, 0, 5, null, null)), 1);
        assertThat(away.chosen()).isNull();
        assertThat(verdicts(away)).isEqualTo(Map.of(1L, Verdict.AWAY));
    }

    @Test
    void toAllSaysWhoSawItAndWhoTookIt_RT7() {
        var decision = new ToAll()
                .choose(CHAT, List.of(agent(1, 0, 0, null), agent(2, 5, 0, NOON), agent(3, 1, 0, NOON)))
                .takenBy(3);
        assertThat(decision.chosen()).isEqualTo(3);
        assertThat(verdicts(decision)).isEqualTo(Map.of(1L, Verdict.SAW_IT, 2L, Verdict.NO_PLACE, 3L, Verdict.CHOSEN));
    }

    @Test
    void whatOneChatGetsTheNextCannotGet_RT3_RT4() {
        var members = List.of(agent(1, 0, 0, null), agent(2, 3, 0, NOON));
        var chats = IntStream.rangeClosed(1, 9).mapToObj(i -> chat(i, null)).toList();
        var matches = new Matching(new Rules(List.of(rule)), Map.of(7L, members), Map.of()).match(chats);
        assertThat(matches.stream().map(match -> match.chat().id())).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(matches.stream().map(Matching.Match::agentId)).containsExactly(1L, 1L, 1L, 1L, 2L, 1L, 2L);
    }

    @Test
    void aChatThatNobodyFitsDoesNotBlockThoseBehindIt_RT4() {
        var passes = Map.of(new Pass(1, 1), new Passed(Verdict.DECLINED, false));
        var matches = new Matching(new Rules(List.of(rule)), Map.of(7L, List.of(agent(1, 0, 0, null))), passes)
                .match(List.of(chat(1, null), chat(2, 9L), chat(3, null)));
        assertThat(matches.stream().map(match -> match.chat().id())).containsExactly(3L);
    }

    private long chosen(Candidate... candidates) {
        return Objects.requireNonNull(rule.choose(CHAT, List.of(candidates)).chosen());
    }

    private static Map<Long, Verdict> verdicts(Decision decision) {
        return decision.considered().stream()
                .collect(Collectors.toMap(one -> one.candidate().agentId(), Considered::verdict));
    }

    private static WaitingChat chat(long id, @Nullable Long assignedTo) {
        return new WaitingChat(id, 7, AvailableAgent.KEY, 0, MORNING, assignedTo);
    }

    private static Candidate agent(long id, int inProgress, int offered, @Nullable Instant lastTookAt) {
        return new Candidate(id, true, true, inProgress, offered, 5, lastTookAt, null);
    }

    private static Candidate passed(long id, Verdict why, boolean mayBeAskedAgain) {
        return new Candidate(id, true, true, 0, 0, 5, null, new Passed(why, mayBeAskedAgain));
    }
}
