package dev.parley.chats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.platform.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** CH-2 as a table: what each status allows. */
class ChatTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final long BEA = 7;

    @Test
    void acceptingMakesTheAgentTheOwner_CH3() {
        var accepted = chat(ChatStatus.WAITING, null).accepted(BEA, true, NOW);
        assertThat(accepted.status()).isEqualTo(ChatStatus.IN_PROGRESS);
        assertThat(accepted.ownerId()).isEqualTo(BEA);
        assertThat(accepted.acceptedAt()).isEqualTo(NOW);
        assertThat(accepted.changeNo()).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(value = ChatStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "WAITING")
    void onlyAWaitingChatCanBeAccepted_CH2(ChatStatus status) {
        assertThatThrownBy(() -> chat(status, 8L).accepted(BEA, true, NOW)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = ChatStatus.class,
            names = {"WAITING", "IN_PROGRESS"})
    void awaitingOrRunningChatCanBeCompletedAndKeepsWhyAndWho_CH1(ChatStatus status) {
        var ended = chat(status, BEA).completed(EndReason.SUPERVISOR, 9L, NOW);
        assertThat(ended.status()).isEqualTo(ChatStatus.COMPLETED);
        assertThat(ended.endReason()).isEqualTo(EndReason.SUPERVISOR);
        assertThat(ended.endedBy()).isEqualTo(9L);
        assertThat(ended.endedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource(
            value = ChatStatus.class,
            names = {"BOT", "COMPLETED", "HANDED_OVER", "COMPLETED_BY_BOT"})
    void nothingElseCanBeCompleted_CH2(ChatStatus status) {
        assertThatThrownBy(() -> chat(status, null).completed(EndReason.AGENT, BEA, NOW))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @EnumSource(ChatStatus.class)
    void onlyTheOwnerOfARunningChatAnswers_PN3(ChatStatus status) {
        if (status == ChatStatus.IN_PROGRESS) {
            chat(status, BEA).mustBeAnswerableBy(BEA);
        }
        assertThatThrownBy(() -> chat(status, BEA).mustBeAnswerableBy(8)).isInstanceOf(Problem.class);
    }

    @Test
    void theRefusalSaysWho_CH3() {
        assertThatThrownBy(() -> chat(ChatStatus.IN_PROGRESS, 8L).accepted(BEA, true, NOW))
                .hasMessage("Cem took this chat.");
    }

    private static Chat chat(ChatStatus status, @Nullable Long owner) {
        return new Chat(1, 2, 3, 4, status, owner, "Cem", 5, null, null, null, null, NOW, NOW, 6L, null, null);
    }
}
