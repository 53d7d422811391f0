package dev.parley.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The database and its owner inside a fresh server. Parley works as that owner, who is no superuser. */
final class ParleyDatabase {
    private static final String NAME = "parley";

    private ParleyDatabase() {}

    /** Makes what is missing and returns the owner's way in. */
    static DatabaseAddress made(int port, String password) {
        var administrator = new DatabaseAddress(url(port, "postgres"), DataFolder.ADMINISTRATOR, password);
        try (var connection = administrator.connect()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                execute(connection, "create role " + NAME + " login password '" + password + "'");
                execute(connection, "grant pg_monitor to " + NAME);
            }
            if (!exists(connection, "select 1 from pg_database where datname = '" + NAME + "'")) {
                execute(connection, "create database " + NAME + " owner " + NAME);
            }
        } catch (SQLException error) {
            throw new StartProblem("Parley cannot prepare its database: " + error.getMessage() + ".", error);
        }
        return new DatabaseAddress(url(port, NAME), NAME, password);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
