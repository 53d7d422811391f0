package dev.parley.demo.data;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for one table, which go into the database in one piece (COPY, text format). */
final class Rows {
    private final String table;
    private final String columns;
    private final StringBuilder text = new StringBuilder();

    Rows(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    /** One row, in the order of the columns. */
    void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t").append(encoded(values[i]));
        }
        text.append('\n');
    }

    /** Writes all rows; where the table numbers its rows, it goes on after the highest number. */
    void copyTo(Connection connection) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin", new StringReader(text.toString()));
        if (columns.startsWith("id,")) {
            try (var statement = connection.createStatement()) {
                statement.execute("select setval(pg_get_serial_sequence('" + table + "', 'id'), (select max(id) from "
                        + table + "))");
            }
        }
    }

    private static String encoded(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case byte[] bytes -> "\\\\x" + HexFormat.of().formatHex(bytes);
            case List<?> _ -> throw new IllegalArgumentException("a list is no column");
            default ->
                value.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
        };
    }
}
