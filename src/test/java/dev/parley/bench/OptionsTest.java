package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    private static final Path CHECKOUT = Path.of("/checkout");

    @Test
    void withoutANameEverythingIsMeasuredAsLaidDown() {
        var options = Options.of(List.of(), CHECKOUT);
        assertThat(options.names()).containsExactlyElementsOf(Options.NAMES);
        assertThat(options.asLaidDown()).isTrue();
    }

    @Test
    void aQuickRunIsNotComparedWithOthers() {
        var options = Options.of(List.of("intake", "--seconds", "10", "--chats", "2000"), CHECKOUT);
        assertThat(options.names()).containsExactly("intake");
        assertThat(options.seconds()).isEqualTo(10);
        assertThat(options.asLaidDown()).isFalse();
        assertThat(options.warmUpSeconds()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "intak | The bench knows no \"intak\".",
                "--seconds | --seconds needs a number.",
                "--rate fast | --rate needs a number.",
                "--seconds 0 | Seconds, connections and agents are at least 1",
                "--chats 100 --agents 10 | With 64 connections, at least 256 chats are needed",
                "--agents 10 | An agent has at most 1000 chats",
            })
    void aWrongArgumentIsToldInASentence(String arguments, String sentence) {
        assertThatThrownBy(() -> Options.of(List.of(arguments.split(" ")), CHECKOUT))
                .isInstanceOf(Options.Mistake.class)
                .hasMessageStartingWith(sentence)
                .hasMessageContaining("./parley bench [NAME…]");
    }
}
