package dev.parley.routing;

import dev.parley.platform.Columns;
import dev.parley.routing.Assignment.ConsideredAgent;
import dev.parley.routing.Matching.Match;
import dev.parley.security.UserRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of decisions: why somebody got a chat (RT-7). */
@Repository
class DecisionStore {
    /** Of a larger team, the most telling are kept: who was chosen, who else fitted, who let the chat pass. */
    static final int MOST_KEPT = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** An agent as kept: the name is looked up when it is read. */
    private record Kept(
            long agent,
            Verdict verdict,
            int inProgress,
            int offered,
            int limit,
            @Nullable Instant lastTookAt) {}

    private record Row(Instant at, String rule, @Nullable Long chosen, List<Kept> considered, int more) {}

    DecisionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(Collection<Match> matches, Instant at) {
        jdbc.sql("""
                insert into routing.decision (chat_id, at, rule, chosen, considered, more)
                select chat_id, :at, rule, chosen, considered::jsonb, more
                from unnest(:chats, :rules, :chosen, :considered, :more) as d(chat_id, rule, chosen, considered, more)
                order by chat_id
                """)
                .param("at", Columns.time(at))
                .param("chats", Columns.longs(matches, match -> match.chat().id()))
                .param("rules", Columns.texts(matches, Match::rule))
                .param("chosen", Columns.longs(matches, Match::agentId))
                .param("considered", Columns.texts(matches, match -> considered(match.decision())))
                .param(
                        "more",
                        Columns.ints(
                                matches,
                                match -> Math.max(
                                        0, match.decision().considered().size() - MOST_KEPT)))
                .update();
    }

    /** The chat's decisions, newest first. */
    List<Assignment> of(long chatId) {
        var rows = jdbc.sql("""
                select at, rule, chosen, considered, more from routing.decision where chat_id = :chat order by id desc limit 200
                """).param("chat", chatId).query((rs, _) -> row(rs)).list();
        var names = names(rows);
        return rows.stream()
                .map(row -> new Assignment(
                        row.at(),
                        row.rule(),
                        row.chosen() == null ? null : user(row.chosen(), names),
                        row.considered().stream().map(one -> shown(one, names)).toList(),
                        row.more()))
                .toList();
    }

    private String considered(Decision decision) {
        return json.writeValueAsString(decision.considered().stream()
                .limit(MOST_KEPT)
                .map(one -> new Kept(
                        one.candidate().agentId(),
                        one.verdict(),
                        one.candidate().inProgress(),
                        one.candidate().offered(),
                        one.candidate().limit(),
                        one.candidate().lastTookAt()))
                .toList());
    }

    private Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getTimestamp("at").toInstant(),
                rs.getString("rule"),
                (Long) rs.getObject("chosen"),
                Arrays.asList(json.readValue(rs.getString("considered"), Kept[].class)),
                rs.getInt("more"));
    }

    private Map<Long, String> names(List<Row> rows) {
        var ids = rows.stream()
                .flatMap(row -> row.considered().stream())
                .map(Kept::agent)
                .collect(Collectors.toSet());
        rows.stream().map(Row::chosen).filter(java.util.Objects::nonNull).forEach(ids::add);
        var names = new HashMap<Long, String>();
        jdbc.sql("select id, name from security.v_user where id = any(:ids)")
                .param("ids", Columns.longs(ids))
                .query((rs, _) -> names.put(rs.getLong(1), rs.getString(2)))
                .list();
        return names;
    }

    private static UserRef user(long id, Map<Long, String> names) {
        return new UserRef(id, names.getOrDefault(id, ""));
    }

    private static ConsideredAgent shown(Kept one, Map<Long, String> names) {
        return new ConsideredAgent(
                user(one.agent(), names),
                one.verdict(),
                one.inProgress(),
                one.offered(),
                one.limit(),
                one.lastTookAt());
    }
}
