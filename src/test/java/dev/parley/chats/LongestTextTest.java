package dev.parley.chats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongestTextTest {
    @Test
    void charactersAreCountedAsBrowsersCountThem_PN7() {
        var longest = LongestText.characters(4);
        assertThat(longest.takes("ab😀")).isTrue();
        assertThat(longest.takes("abc😀")).isFalse();
        assertThat(LongestText.characters(2_000).refusal()).contains("at most 2,000 characters");
    }

    @Test
    void bytesAreThoseOfUtf8_PN7() {
        var longest = new LongestText(4, LongestText.Unit.BYTES);
        assertThat(longest.takes("ää")).isTrue();
        assertThat(longest.takes("ääa")).isFalse();
        assertThat(longest.refusal()).contains("at most 4 bytes");
    }
}
