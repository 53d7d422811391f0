package dev.parley.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** Where the database is and who we are there. */
public record DatabaseAddress(String url, String user, String password) {
    private static final Duration SHORT = Duration.ofSeconds(10);

    /** Opens one connection, outside of any pool. */
    Connection connect() throws SQLException {
        return connect(SHORT);
    }

    /** The same, for statements that take long: it waits for an answer as long as this. */
    public Connection connect(Duration patience) throws SQLException {
        var properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", Long.toString(SHORT.toSeconds()));
        properties.setProperty("socketTimeout", Long.toString(patience.toSeconds()));
        return DriverManager.getConnection(url, properties);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return url;
    }
}
