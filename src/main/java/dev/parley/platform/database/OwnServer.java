package dev.parley.platform.database;

import java.sql.SQLException;

/** Checks a PostgreSQL server that somebody else runs, named by PARLEY_DATABASE_URL. */
public final class OwnServer {
    private OwnServer() {}

    /** A {@link StartProblem} when it cannot be reached, refuses us, or is too old. */
    public static DatabaseAddress checked(DatabaseAddress address) {
        try (var connection = address.connect()) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < PostgresBinaries.MAJOR) {
                throw new StartProblem("Parley needs PostgreSQL " + PostgresBinaries.MAJOR
                        + " or newer; the server of PARLEY_DATABASE_URL is " + major + ".");
            }
            return address;
        } catch (SQLException error) {
            throw new StartProblem(sentence(address, error), error);
        }
    }

    private static String sentence(DatabaseAddress address, SQLException error) {
        var state = String.valueOf(error.getSQLState());
        var place = withoutQuery(address.url());
        if (state.startsWith("28")) {
            return "The database server refuses the user " + address.user()
                    + ". Check PARLEY_DATABASE_USER and PARLEY_DATABASE_PASSWORD.";
        }
        if (state.equals("3D000")) {
            return "There is no such database on the server of PARLEY_DATABASE_URL (" + place + "). Create it first.";
        }
        return "The database server of PARLEY_DATABASE_URL (" + place + ") cannot be reached: " + error.getMessage();
    }

    /** The part after the question mark may hold a password. */
    private static String withoutQuery(String url) {
        return url.replaceFirst("\\?.*", "");
    }
}
