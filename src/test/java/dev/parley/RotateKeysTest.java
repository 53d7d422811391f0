package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.platform.RotateSecrets;
import dev.parley.platform.database.EmbeddedPostgres;
import dev.parley.platform.database.StartProblem;
import dev.parley.platform.database.StartSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that changes the key of the stored secrets (AD-5). */
class RotateKeysTest {
    @TempDir
    Path folder;

    @Test
    void theFolderGetsAFreshKeyAndForgetsTheOldOne_AD5() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder.resolve("server"))) {
            assertThatThrownBy(() -> RotateKeys.of(settings(postgres, Map.of())))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("platform.secret");
            Flyway.configure()
                    .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                    .schemas("platform")
                    .table("schema_history")
                    .load()
                    .migrate();
            assertThat(RotateKeys.of(settings(postgres, Map.of()))).startsWith("0 secrets");
            var first = keys();
            assertThat(first).hasSize(1);
            assertThat(RotateKeys.of(settings(postgres, Map.of()))).contains("fresh key");
            assertThat(keys()).hasSize(1).isNotEqualTo(first);
            var own = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
            assertThat(RotateKeys.of(settings(postgres, Map.of("PARLEY_SECRET_KEYS", own))))
                    .contains("PARLEY_SECRET_KEYS");
            assertThat(RotateSecrets.with(List.of(own), postgres.address())).isZero();
        }
    }

    private StartSettings settings(EmbeddedPostgres postgres, Map<String, String> more) {
        var variables = new HashMap<>(Map.of(
                "PARLEY_HOME", folder.resolve("home").toString(),
                "PARLEY_DATABASE_URL", postgres.jdbcUrl(),
                "PARLEY_DATABASE_USER", postgres.user(),
                "PARLEY_DATABASE_PASSWORD", postgres.password()));
        variables.putAll(more);
        return StartSettings.from(variables, folder.toString());
    }

    private List<String> keys() throws Exception {
        return Files.readAllLines(folder.resolve("home").resolve("secret.keys"));
    }
}
