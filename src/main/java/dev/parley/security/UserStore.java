package dev.parley.security;

import dev.parley.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of users. */
@Repository
class UserStore {
    private static final String USER = """
            select u.id, u.name, u.email, u.enabled, u.chat_limit, u.created_at, u.language, u.time_zone,
                   u.password_hash is null as invited,
                   exists (select 1 from security.second_factor f
                           where f.user_id = u.id and f.confirmed_at is not null) as second_factor,
                   greatest(u.last_seen_at, (select to_timestamp(max(s.last_access_time) / 1000.0)
                                             from security.session s
                                             where s.principal_name = u.id::text)) as last_seen_at,
                   coalesce((select array_agg(r.name order by r.name) from security.user_role ur
                             join security.role r on r.id = ur.role_id where ur.user_id = u.id), '{}') as roles,
                   coalesce((select array_agg(distinct p) from security.user_role ur
                             join security.role r on r.id = ur.role_id, unnest(r.permissions) p
                             where ur.user_id = u.id), '{}') as permissions
            from security.app_user u
            """;
    private static final String PASSWORD = "select id, email, password_hash as hash, enabled from security.app_user";
    private final JdbcClient jdbc;

    /** What log-in has to know. */
    record StoredPassword(long id, String email, @Nullable String hash, boolean enabled) {}

    UserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes two first starts at the same moment wait for each other, and two changes of who may manage users. */
    void lockUsers() {
        jdbc.sql("lock table security.app_user in share row exclusive mode").update();
    }

    List<User> all() {
        return jdbc.sql(USER + " order by lower(u.name), u.id")
                .query(UserStore::user)
                .list();
    }

    Optional<User> find(long id) {
        return jdbc.sql(USER + " where u.id = :id")
                .param("id", id)
                .query(UserStore::user)
                .optional();
    }

    Optional<Me> me(long id) {
        return jdbc.sql(USER + " where u.id = :id and u.enabled")
                .param("id", id)
                .query(UserStore::me)
                .optional();
    }

    Optional<Caller> caller(long id) {
        return jdbc.sql("""
                select u.id, u.name, coalesce((select array_agg(p) from security.user_role ur
                                               join security.role r on r.id = ur.role_id, unnest(r.permissions) p
                                               where ur.user_id = u.id), '{}') as permissions
                from security.app_user u where u.id = :id and u.enabled
                """)
                .param("id", id)
                .query((rs, _) -> new Caller(rs.getLong("id"), rs.getString("name"), permissions(rs)))
                .optional();
    }

    Optional<User> find(String email) {
        return jdbc.sql(USER + " where lower(u.email) = lower(:email)")
                .param("email", email)
                .query(UserStore::user)
                .optional();
    }

    Optional<StoredPassword> credentials(String email) {
        return jdbc.sql(PASSWORD + " where lower(email) = lower(:email)")
                .param("email", email)
                .query(StoredPassword.class)
                .optional();
    }

    StoredPassword credentials(long id) {
        return jdbc.sql(PASSWORD + " where id = :id")
                .param("id", id)
                .query(StoredPassword.class)
                .single();
    }

    boolean emailTaken(String email, long exceptId) {
        return jdbc.sql(
                        "select exists (select 1 from security.app_user where lower(email) = lower(:email) and id <> :id)")
                .param("email", email)
                .param("id", exceptId)
                .query(Boolean.class)
                .single();
    }

    /** Adds a user without a password. */
    long insert(UserForm form, Instant now) {
        return jdbc.sql("""
                insert into security.app_user (name, email, enabled, chat_limit, created_at)
                values (:name, :email, :enabled, :limit, :now) returning id
                """)
                .param("name", form.name())
                .param("email", form.email())
                .param("enabled", form.enabled())
                .param("limit", form.limit())
                .param("now", Columns.time(now))
                .query(Long.class)
                .single();
    }

    void update(long id, UserForm form) {
        jdbc.sql("""
                update security.app_user set name = :name, email = :email, enabled = :enabled, chat_limit = :limit
                where id = :id
                """)
                .param("id", id)
                .param("name", form.name())
                .param("email", form.email())
                .param("enabled", form.enabled())
                .param("limit", form.limit())
                .update();
    }

    /** Sets the password; links that would set another are void. */
    void setPassword(long id, String hash) {
        voidLink(id);
        jdbc.sql("update security.app_user set password_hash = :hash where id = :id")
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    void voidLink(long id) {
        jdbc.sql("delete from security.link where user_id = :id")
                .param("id", id)
                .update();
    }

    /** Sets exactly these roles; answers how many of the names exist. */
    int setRoles(long id, Collection<String> roles) {
        jdbc.sql("delete from security.user_role where user_id = :id")
                .param("id", id)
                .update();
        return jdbc.sql("""
                insert into security.user_role (user_id, role_id)
                select :id, id from security.role where name = any(:roles)
                """)
                .param("id", id)
                .param("roles", Columns.texts(roles))
                .update();
    }

    /** Whether there is somebody who may manage users and can log in. */
    boolean somebodyMayManageUsers() {
        return jdbc.sql("""
                select exists (select 1 from security.app_user u
                               join security.v_user_role ur on ur.user_id = u.id
                               where u.enabled and u.password_hash is not null and 'MANAGE_USERS' = any(ur.permissions))
                """).query(Boolean.class).single();
    }

    List<UserRef> agents() {
        return jdbc
                .sql("select id, name from security.app_user where enabled order by lower(name), id")
                .query(UserRef.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static User user(ResultSet rs, int row) throws SQLException {
        return new User(
                rs.getLong("id"),
                rs.getString("name"),
                rs.getString("email"),
                rs.getBoolean("enabled"),
                texts(rs, "roles"),
                (Integer) rs.getObject("chat_limit"),
                rs.getTimestamp("created_at").toInstant(),
                rs.getBoolean("invited"),
                rs.getBoolean("second_factor"),
                false,
                Columns.instant(rs.getTimestamp("last_seen_at")));
    }

    private static Me me(ResultSet rs, int row) throws SQLException {
        return new Me(
                rs.getLong("id"),
                rs.getString("name"),
                rs.getString("email"),
                texts(rs, "roles"),
                permissions(rs),
                rs.getString("language"),
                rs.getString("time_zone"),
                rs.getBoolean("second_factor"));
    }

    static Set<Permission> permissions(ResultSet rs) throws SQLException {
        return texts(rs, "permissions").stream()
                .map(Permission::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    private static List<String> texts(ResultSet rs, String column) throws SQLException {
        return Arrays.asList(
                (String[]) Objects.requireNonNull(rs.getArray(column)).getArray());
    }
}
