package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.fixture.ProductTest;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Secrets at rest, and their keys (AD-5). */
@ProductTest
class SecretsTest {
    private static final String OLD = key('a');
    private static final String NEW = key('b');

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSecretIsReadBackAndLiesEncrypted_AD5() {
        var secrets = with(OLD);
        secrets.put("channel/1/token", "s3cret ☂");
        assertThat(secrets.read("channel/1/token")).contains("s3cret ☂");
        var stored = jdbc.sql("select encode(value, 'escape') from platform.secret")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("s3cret");
    }

    @Test
    void noSecretCanStandInAnothersPlace_AD5() {
        var secrets = with(OLD);
        secrets.put("channel/1/token", "one");
        jdbc.sql("update platform.secret set name = 'channel/2/token'").update();
        assertThatThrownBy(() -> secrets.read("channel/2/token")).hasMessageNotContaining("one");
    }

    @Test
    void rotationNeedsTheOldKeyUntilItIsDoneAndNotAfterIt_AD5() {
        with(OLD).put("a", "1");
        with(OLD).put("b", "2");
        assertThat(with(NEW).unreadable()).isEqualTo(2);
        assertThat(with(NEW, OLD).read("a")).contains("1");
        assertThat(with(NEW, OLD).rotate()).isEqualTo(2);
        assertThat(with(NEW).unreadable()).isZero();
        assertThat(with(NEW).read("b")).contains("2");
        assertThat(with(OLD).unreadable()).isEqualTo(2);
    }

    private Secrets with(String... keys) {
        return new Secrets(jdbc, Clock.systemUTC(), List.of(keys));
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
