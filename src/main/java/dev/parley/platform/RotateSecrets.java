package dev.parley.platform;

import dev.parley.platform.database.DatabaseAddress;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Encrypts all secrets anew, without starting the whole product. */
public final class RotateSecrets {
    private RotateSecrets() {}

    /** Uses the first of the keys from now on; the others only open what was encrypted before. Answers how many secrets there are. */
    public static int with(List<String> keys, DatabaseAddress database) {
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        var secrets = new Secrets(JdbcClient.create(source), Clock.systemUTC(), keys);
        return Objects.requireNonNull(
                new TransactionTemplate(new JdbcTransactionManager(source)).execute(_ -> secrets.rotate()));
    }
}
