package dev.parley.demo.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Who works at the company and where its customers write, as the started product has it. */
record Staff(List<Agent> agents, List<Queue> queues, List<Channel> channels, long supervisor) {
    /** A user who answers chats; `left` has an account no more. */
    record Agent(long id, String name, int limit, boolean left) {
        String firstName() {
            return name.split(" ")[0];
        }
    }

    /** A queue with those who are or were its members, by ascending id. */
    record Queue(long id, String name, boolean toAll, List<Agent> members) {}

    /** A channel and the queue that answers it. */
    record Channel(long id, String kind, String name, Queue queue, String language) {
        boolean isTelegram() {
            return kind.equals("TELEGRAM");
        }
    }

    private interface Reading<T> {
        T row(ResultSet row) throws SQLException;
    }

    /** What the database holds after its first start with the demo's configuration file. */
    static Staff of(Connection connection) throws SQLException {
        var agents = read(
                connection, """
                select u.id, u.name, coalesce(u.chat_limit, (select (value #>> '{}')::int from platform.setting
                                                              where name = 'simultaneousChats'), 5), not u.enabled
                from security.app_user u
                where exists (select 1 from security.user_role ur join security.role r on r.id = ur.role_id
                              where ur.user_id = u.id and r.name = 'Agent')
                order by u.id
                """, row -> new Agent(row.getLong(1), row.getString(2), row.getInt(3), row.getBoolean(4)));
        var queues = read(connection, """
                select q.id, q.name, q.rule = 'TO_ALL', array(
                    select qu.user_id from routing.queue_user qu where qu.queue_id = q.id)
                from routing.queue q order by q.id
                """, row -> {
            var members = List.of((Long[]) row.getArray(4).getArray());
            return new Queue(
                    row.getLong(1),
                    row.getString(2),
                    row.getBoolean(3),
                    agents.stream()
                            .filter(agent -> members.contains(agent.id()))
                            .toList());
        });
        var channels = read(
                connection,
                "select id, kind, name, queue_id, language from channels.channel order by id",
                row -> channel(row, queues));
        var supervisor = read(connection, """
                select ur.user_id from security.user_role ur join security.role r on r.id = ur.role_id
                where r.name = 'Supervisor'
                """, row -> row.getLong(1)).getFirst();
        return new Staff(agents, queues, channels, supervisor);
    }

    /** The channel of this name. */
    Channel channel(String name) {
        return channels.stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Channel channel(ResultSet row, List<Queue> queues) throws SQLException {
        var queue = row.getLong(4);
        return new Channel(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                queues.stream().filter(one -> one.id() == queue).findFirst().orElseThrow(),
                row.getString(5));
    }

    private static <T> List<T> read(Connection connection, String sql, Reading<T> reading) throws SQLException {
        var all = new ArrayList<T>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(reading.row(rows));
            }
        }
        return List.copyOf(all);
    }
}
