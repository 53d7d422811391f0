package dev.parley.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where the database is and who we are there. */
public record DatabaseAddress(String url, String user, String password) {
    private static final String TIMEOUT_SECONDS = "10";

    /** Opens one connection, outside of any pool. */
    Connection connect() throws SQLException {
        var properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        properties.setProperty("socketTimeout", TIMEOUT_SECONDS);
        return DriverManager.getConnection(url, properties);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return url;
    }
}
