package dev.parley.platform;

import dev.parley.platform.database.DatabaseAddress;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Encrypts all secrets anew, or tries keys on them, without starting the whole product. */
public final class RotateSecrets {
    private RotateSecrets() {}

    /** Uses the first of the keys from now on; the others only open what was encrypted before. Answers how many secrets there are. */
    public static int with(List<String> keys, DatabaseAddress database) {
        var source = source(database);
        var secrets = secrets(source, keys);
        return Objects.requireNonNull(
                new TransactionTemplate(new JdbcTransactionManager(source)).execute(_ -> secrets.rotate()));
    }

    /** Answers how many secrets none of these keys opens, and changes nothing. */
    public static int unreadable(List<String> keys, DatabaseAddress database) {
        return secrets(source(database), keys).unreadable();
    }

    private static Secrets secrets(DataSource source, List<String> keys) {
        return new Secrets(JdbcClient.create(source), Clock.systemUTC(), keys);
    }

    private static DataSource source(DatabaseAddress database) {
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }
}
