package dev.parley.security;

import dev.parley.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit trail, newest first. */
@Repository
class AuditReads {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Which entries; what is null does not matter. `action` is the beginning of one, `to` is not included. */
    record Wanted(
            @Nullable Long before,
            @Nullable Integer limit,
            @Nullable Long who,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Some entries, and the id before which the next ones are, null at the end. */
    record AuditPage(List<AuditEntry> items, @Nullable Long next) {}

    AuditReads(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public AuditPage page(Wanted wanted) {
        var most = Math.clamp(wanted.limit() == null ? USUAL : wanted.limit(), 1, MOST);
        var values = new HashMap<String, Object>();
        var conditions = conditions(wanted, values);
        values.put("most", most + 1);
        var found = jdbc.sql("""
                select a.*, u.name as present_name from security.audit a
                left join security.app_user u on u.id = a.who
                """ + conditions + " order by a.id desc limit :most")
                .params(values)
                .query(this::entry)
                .list();
        var more = found.size() > most;
        var items = more ? found.subList(0, most) : found;
        return new AuditPage(items, more ? items.getLast().id() : null);
    }

    /** Only those that are asked for, so that each question gets its own plan. */
    private static String conditions(Wanted wanted, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        put("a.id < :before", "before", wanted.before(), conditions, values);
        put("a.who = :who", "who", wanted.who(), conditions, values);
        put("starts_with(a.action, :action)", "action", wanted.action(), conditions, values);
        put("a.at >= :from", "from", Columns.time(wanted.from()), conditions, values);
        put("a.at < :to", "to", Columns.time(wanted.to()), conditions, values);
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    private static void put(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private AuditEntry entry(ResultSet rs, int row) throws SQLException {
        var who = (Long) rs.getObject("who");
        return new AuditEntry(
                rs.getLong("id"),
                rs.getTimestamp("at").toInstant(),
                who == null ? null : new UserRef(who, rs.getString("present_name")),
                rs.getString("who_name"),
                rs.getString("action"),
                new AuditObject(
                        rs.getString("object_type"), (Long) rs.getObject("object_id"), rs.getString("object_name")),
                json.readValue(rs.getString("detail"), DETAIL));
    }
}
