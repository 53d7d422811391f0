package dev.parley.routing;

import dev.parley.platform.Columns;
import dev.parley.platform.Managed;
import dev.parley.security.UserRef;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of queues. */
@Repository
class QueueStore {
    private static final String QUEUE = """
            select q.id, q.name, q.rule, q.priority,
                   coalesce((select array_agg(u.id order by lower(u.name), u.id) from routing.queue_user qu
                             join security.v_user u on u.id = qu.user_id where qu.queue_id = q.id), '{}') as user_ids,
                   coalesce((select array_agg(u.name order by lower(u.name), u.id) from routing.queue_user qu
                             join security.v_user u on u.id = qu.user_id where qu.queue_id = q.id), '{}') as user_names,
                   coalesce((select array_agg(distinct r.name) from routing.queue_role qr
                             join security.v_role r on r.id = qr.role_id where qr.queue_id = q.id), '{}') as roles,
                   (select count(*) from chats.v_waiting w where w.queue_id = q.id) as waiting
            from routing.queue q
            """;
    private final JdbcClient jdbc;
    private final Managed managed;

    /** What counts of a queue for one of its members. */
    record Membership(String name, String rule, int priority) {}

    QueueStore(JdbcClient jdbc, Managed managed) {
        this.jdbc = jdbc;
        this.managed = managed;
    }

    List<Queue> all() {
        return queues(jdbc.sql(QUEUE + " order by lower(q.name), q.id"));
    }

    Optional<Queue> find(long id) {
        return queues(jdbc.sql(QUEUE + " where q.id = :id").param("id", id)).stream()
                .findFirst();
    }

    Optional<Queue> byName(String name) {
        return queues(jdbc.sql(QUEUE + " where lower(q.name) = lower(:name)").param("name", name.strip())).stream()
                .findFirst();
    }

    /** The queue if the user is one of its members. */
    Optional<Membership> membership(long userId, long queueId) {
        return jdbc.sql("""
                select q.name, q.rule, q.priority from routing.queue q
                where q.id = :queue and exists (select 1 from routing.v_member m where m.queue_id = q.id and m.user_id = :user)
                """)
                .param("user", userId)
                .param("queue", queueId)
                .query(Membership.class)
                .optional();
    }

    Map<Long, String> names() {
        var names = new HashMap<Long, String>();
        jdbc.sql("select id, name from routing.queue")
                .query((rs, _) -> names.put(rs.getLong(1), rs.getString(2)))
                .list();
        return names;
    }

    boolean lock(long id) {
        return jdbc.sql("select id from routing.queue where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    long insert(QueueForm form, Instant now) {
        return jdbc.sql("""
                insert into routing.queue (name, rule, priority, created_at) values (:name, :rule, :priority, :now) returning id
                """)
                .param("name", form.name().strip())
                .param("rule", form.rule())
                .param("priority", Objects.requireNonNullElse(form.priority(), 0))
                .param("now", Columns.time(now))
                .query(Long.class)
                .single();
    }

    void update(long id, QueueForm form) {
        jdbc.sql("update routing.queue set name = :name, rule = :rule, priority = :priority where id = :id")
                .param("id", id)
                .param("name", form.name().strip())
                .param("rule", form.rule())
                .param("priority", Objects.requireNonNullElse(form.priority(), 0))
                .update();
    }

    /** Sets exactly these members; answers how many of them exist. */
    int setMembers(long id, QueueForm form) {
        deleteMembers(id);
        var users = jdbc.sql("""
                insert into routing.queue_user (queue_id, user_id)
                select :id, u.id from security.v_user u where u.id = any(:users)
                """)
                .param("id", id)
                .param("users", Columns.longs(form.users()))
                .update();
        return users
                + jdbc.sql("""
                insert into routing.queue_role (queue_id, role_id)
                select :id, r.id from security.v_role r where r.name = any(:roles)
                """)
                        .param("id", id)
                        .param("roles", Columns.texts(form.roles()))
                        .update();
    }

    void delete(long id) {
        deleteMembers(id);
        jdbc.sql("delete from routing.queue where id = :id").param("id", id).update();
    }

    boolean usedByChannel(long id) {
        return exists(
                "select exists (select 1 from channels.v_channel where queue_id = :id and deleted_at is null)", id);
    }

    boolean usedByUnfinishedChat(long id) {
        return exists("select exists (select 1 from chats.v_unfinished where queue_id = :id)", id);
    }

    private boolean exists(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Boolean.class).single();
    }

    private void deleteMembers(long id) {
        jdbc.sql("delete from routing.queue_user where queue_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from routing.queue_role where queue_id = :id")
                .param("id", id)
                .update();
    }

    private List<Queue> queues(JdbcClient.StatementSpec statement) {
        return statement
                .query((rs, _) -> {
                    var ids = (Long[])
                            Objects.requireNonNull(rs.getArray("user_ids")).getArray();
                    var names = (String[])
                            Objects.requireNonNull(rs.getArray("user_names")).getArray();
                    var users = IntStream.range(0, ids.length)
                            .mapToObj(i -> new UserRef(ids[i], names[i]))
                            .toList();
                    var roles = (String[])
                            Objects.requireNonNull(rs.getArray("roles")).getArray();
                    return new Queue(
                            rs.getLong("id"),
                            rs.getString("name"),
                            rs.getString("rule"),
                            rs.getInt("priority"),
                            users,
                            Arrays.asList(roles),
                            rs.getInt("waiting"),
                            managed.is(Managed.Kind.QUEUE, rs.getString("name")));
                })
                .list();
    }
}
