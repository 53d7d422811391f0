package dev.parley.channels;

import dev.parley.channels.ChannelConnection.Checked;
import dev.parley.contacts.ChannelKind;
import dev.parley.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of channels. */
@Repository
class ChannelStore {
    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChannelStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Channel> all() {
        return jdbc.sql("select * from channels.channel where deleted_at is null order by lower(name), id")
                .query(this::channel)
                .list();
    }

    Optional<Channel> find(long id) {
        return jdbc.sql("select * from channels.channel where id = :id and deleted_at is null")
                .param("id", id)
                .query(this::channel)
                .optional();
    }

    Optional<Channel> byPublicKey(String key) {
        return jdbc.sql("select * from channels.channel where public_key = :key and deleted_at is null")
                .param("key", key)
                .query(this::channel)
                .optional();
    }

    List<Channel> byIds(Collection<Long> ids) {
        return jdbc.sql("select * from channels.channel where id = any(:ids)")
                .param("ids", Columns.longs(ids))
                .query(this::channel)
                .list();
    }

    /** Locks the channel against new chats; false when it is not there. */
    boolean lock(long id) {
        return jdbc.sql("select id from channels.channel where id = :id and deleted_at is null for update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /**
     * The channels, which stay as they are until the transaction ends. Its statements keep their plans: making one for a handful of
     * messages takes longer than what it is for.
     */
    List<Channel> keep(Collection<Long> ids) {
        return jdbc.sql("""
                select c.* from set_config('plan_cache_mode', 'force_generic_plan', true), unnest(:ids) as wanted(id)
                join channels.channel c using (id) order by c.id for key share of c
                """)
                .param("ids", Columns.longs(ids))
                .query(this::channel)
                .list();
    }

    List<Channel> ofKind(ChannelKind kind) {
        return jdbc.sql("select * from channels.channel where kind = :kind and deleted_at is null order by id")
                .param("kind", kind.name())
                .query(this::channel)
                .list();
    }

    Optional<Channel> byName(String name) {
        return jdbc.sql("select * from channels.channel where lower(name) = lower(:name) and deleted_at is null")
                .param("name", name)
                .query(this::channel)
                .optional();
    }

    void setAccount(long id, String account) {
        jdbc.sql("update channels.channel set account = :account where id = :id and account <> :account")
                .param("id", id)
                .param("account", account)
                .update();
    }

    long insert(ChannelForm form, Checked checked, String publicKey, Instant now) {
        return jdbc.sql("""
                insert into channels.channel
                    (kind, name, account, active, queue_id, language, public_key, allowed_origins, settings, created_at)
                values (:kind, :name, :account, :active, :queue, :language, :key, :origins, :settings::jsonb, :now) returning id
                """)
                .param("kind", form.kind().name())
                .param("name", form.name().strip())
                .param("account", checked.account())
                .param("active", form.active())
                .param("queue", form.queueId())
                .param("language", form.language())
                .param("key", publicKey)
                .param("origins", Columns.texts(form.origins()))
                .param("settings", json.writeValueAsString(checked.settings()))
                .param("now", Columns.time(now))
                .query(Long.class)
                .single();
    }

    void update(long id, ChannelForm form, Checked checked) {
        jdbc.sql("""
                update channels.channel set name = :name, account = :account, active = :active, queue_id = :queue,
                    language = :language, allowed_origins = :origins, settings = :settings::jsonb
                where id = :id
                """)
                .param("id", id)
                .param("name", form.name().strip())
                .param("account", checked.account())
                .param("active", form.active())
                .param("queue", form.queueId())
                .param("language", form.language())
                .param("origins", Columns.texts(form.origins()))
                .param("settings", json.writeValueAsString(checked.settings()))
                .update();
    }

    void delete(long id, Instant now) {
        jdbc.sql("update channels.channel set deleted_at = :now, active = false where id = :id")
                .param("id", id)
                .param("now", Columns.time(now))
                .update();
    }

    private Channel channel(ResultSet rs, int row) throws SQLException {
        return new Channel(
                rs.getLong("id"),
                ChannelKind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getString("account"),
                rs.getBoolean("active"),
                rs.getLong("queue_id"),
                rs.getString("language"),
                rs.getString("public_key"),
                Arrays.asList((String[])
                        Objects.requireNonNull(rs.getArray("allowed_origins")).getArray()),
                json.readValue(rs.getString("settings"), SETTINGS),
                rs.getTimestamp("created_at").toInstant(),
                Columns.instant(rs.getTimestamp("deleted_at")));
    }
}
