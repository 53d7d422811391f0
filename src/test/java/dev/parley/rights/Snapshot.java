package dev.parley.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds at a moment, a fingerprint for each table; what changes by itself is left out. */
final class Snapshot {
    private static final List<String> RESTLESS = List.of(
            "schema_history",
            "session",
            "session_attributes",
            "login_failure",
            "connection",
            "health",
            "traffic",
            "sweep");
    private final JdbcClient jdbc;
    private final String everything;
    private final String chats;

    Snapshot(JdbcClient jdbc) {
        this.jdbc = jdbc;
        var tables = jdbc.sql("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname in ('platform', 'security', 'contacts', 'channels', 'chats', 'routing')
                  and tablename <> all(:restless)
                order by 1
                """)
                .param("restless", RESTLESS.toArray(String[]::new))
                .query((rs, _) -> rs.getString(1))
                .list();
        this.everything = query(tables);
        this.chats = query(tables.stream()
                .filter(table -> table.startsWith("chats.") || table.startsWith("security."))
                .toList());
    }

    Map<String, String> everything() {
        return taken(everything);
    }

    /** Of chats and rights only, for those who may change contacts. */
    Map<String, String> chats() {
        return taken(chats);
    }

    /** Only what belongs to these chats. */
    String of(List<Long> chatIds) {
        return jdbc.sql("""
                select md5(string_agg(row, '|' order by row)) from (
                    select to_jsonb(c)::text as row from chats.chat c where id = any(:ids)
                    union all select to_jsonb(m)::text from chats.message m where chat_id = any(:ids)
                    union all select to_jsonb(e)::text from chats.entry e where chat_id = any(:ids)) rows
                """)
                .param("ids", chatIds.toArray(Long[]::new))
                .query(String.class)
                .single();
    }

    static List<String> changed(Map<String, String> before, Map<String, String> after) {
        var changed = new ArrayList<String>();
        before.forEach((table, print) -> {
            if (!print.equals(after.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    private static String query(List<String> tables) {
        return tables.stream()
                .map(table -> "select '" + table
                        + "' as name, coalesce(md5(string_agg(row, '|' order by row)), '') as print"
                        + " from (select (to_jsonb(t) - 'last_seen_at')::text as row from " + table + " t) rows")
                .collect(Collectors.joining(" union all "));
    }

    private Map<String, String> taken(String query) {
        var taken = new TreeMap<String, String>();
        jdbc.sql(query)
                .query((rs, _) -> taken.put(rs.getString("name"), rs.getString("print")))
                .list();
        return taken;
    }
}
