package dev.parley.platform;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.support.AbstractSqlTypeValue;

/**
 * Parameters for set-based statements: a column of values, handed to `unnest` as one array. Of arrays of Long, Integer and String the
 * driver makes binary ones, which neither side has to write out and read as text.
 */
public final class Columns {
    private Columns() {}

    /** A `bigint[]`. */
    public static SqlTypeValue longs(Collection<Long> values) {
        return new Column("bigint", values.toArray(Long[]::new));
    }

    /** A `bigint[]` read off each row. */
    public static <T> SqlTypeValue longs(Collection<T> rows, Function<T, @Nullable Long> value) {
        return new Column("bigint", rows.stream().map(value).toArray(Long[]::new));
    }

    /** A `text[]`. */
    public static SqlTypeValue texts(Collection<String> values) {
        return new Column("text", values.toArray(String[]::new));
    }

    /** A `text[]` read off each row. */
    public static <T> SqlTypeValue texts(Collection<T> rows, Function<T, @Nullable String> value) {
        return new Column("text", rows.stream().map(value).toArray(String[]::new));
    }

    /** An `integer[]` read off each row. */
    public static <T> SqlTypeValue ints(Collection<T> rows, Function<T, @Nullable Integer> value) {
        return new Column("integer", rows.stream().map(value).toArray(Integer[]::new));
    }

    /** A `uuid[]` read off each row. */
    public static <T> SqlTypeValue uuids(Collection<T> rows, Function<T, java.util.@Nullable UUID> value) {
        return new Column("uuid", rows.stream().map(value).toArray());
    }

    /** A `timestamptz[]` read off each row. */
    public static <T> SqlTypeValue instants(Collection<T> rows, Function<T, @Nullable Instant> value) {
        return new Column(
                "timestamptz", rows.stream().map(value).map(Columns::time).toArray());
    }

    /** A moment as the driver takes it. */
    public static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** A moment as the driver gives it. */
    public static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static final class Column extends AbstractSqlTypeValue {
        private final String type;
        private final @Nullable Object[] values;

        Column(String type, @Nullable Object[] values) {
            this.type = type;
            this.values = values;
        }

        @Override
        protected Object createTypeValue(java.sql.Connection connection, int sqlType, @Nullable String typeName)
                throws SQLException {
            return connection.createArrayOf(type, values);
        }

        @Override
        public String toString() {
            return type + "[" + values.length + "]";
        }
    }
}
