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

/** The SQL of users and roles. */
@Repository
class UserStore {
    private static final String USER = """
            select u.id, u.name, u.email, u.enabled, u.chat_limit, u.created_at, u.language, u.time_zone,
                   coalesce((select array_agg(r.name order by r.name) from security.user_role ur
                             join security.role r on r.id = ur.role_id where ur.user_id = u.id), '{}') as roles,
                   coalesce((select array_agg(distinct p) from security.user_role ur
                             join security.role r on r.id = ur.role_id, unnest(r.permissions) p
                             where ur.user_id = u.id), '{}') as permissions
            from security.app_user u
            """;
    private final JdbcClient jdbc;

    /** What log-in has to know. */
    record Credentials(long id, String passwordHash, boolean enabled) {}

    UserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean none() {
        return !jdbc.sql("select exists (select 1 from security.app_user)")
                .query(Boolean.class)
                .single();
    }

    /** Makes two first starts at the same moment wait for each other. */
    void lockSetup() {
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
        return me(id).map(me -> new Caller(me.id(), me.name(), me.permissions()));
    }

    Optional<Credentials> credentials(String email) {
        return jdbc.sql("select id, password_hash, enabled from security.app_user where lower(email) = lower(:email)")
                .param("email", email)
                .query(Credentials.class)
                .optional();
    }

    boolean emailTaken(String email, long exceptId) {
        return jdbc.sql(
                        "select exists (select 1 from security.app_user where lower(email) = lower(:email) and id <> :id)")
                .param("email", email)
                .param("id", exceptId)
                .query(Boolean.class)
                .single();
    }

    long insert(String name, String email, String hash, @Nullable Integer limit, Instant now) {
        return jdbc.sql("""
                insert into security.app_user (name, email, password_hash, chat_limit, created_at)
                values (:name, :email, :hash, :limit, :now) returning id
                """)
                .param("name", name)
                .param("email", email)
                .param("hash", hash)
                .param("limit", limit)
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

    void setPassword(long id, String hash) {
        jdbc.sql("update security.app_user set password_hash = :hash where id = :id")
                .param("id", id)
                .param("hash", hash)
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

    boolean anotherMayManageUsers(long exceptId) {
        return jdbc.sql("""
                select exists (select 1 from security.app_user u
                               join security.v_user_role ur on ur.user_id = u.id
                               where u.enabled and u.id <> :id and 'MANAGE_USERS' = any(ur.permissions))
                """).param("id", exceptId).query(Boolean.class).single();
    }

    List<Role> roles() {
        return jdbc.sql("select id, name, description, permissions from security.role order by id")
                .query((rs, _) -> new Role(
                        rs.getLong("id"),
                        rs.getString("name"),
                        rs.getString("description"),
                        List.copyOf(permissions(rs))))
                .list();
    }

    List<UserRef> agents() {
        return jdbc
                .sql("select id, name from security.app_user where enabled order by lower(name), id")
                .query(UserRef.class)
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
                rs.getTimestamp("created_at").toInstant());
    }

    private static Me me(ResultSet rs, int row) throws SQLException {
        return new Me(
                rs.getLong("id"),
                rs.getString("name"),
                rs.getString("email"),
                texts(rs, "roles"),
                permissions(rs),
                rs.getString("language"),
                rs.getString("time_zone"));
    }

    private static Set<Permission> permissions(ResultSet rs) throws SQLException {
        return texts(rs, "permissions").stream()
                .map(Permission::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    private static List<String> texts(ResultSet rs, String column) throws SQLException {
        return Arrays.asList(
                (String[]) Objects.requireNonNull(rs.getArray(column)).getArray());
    }
}
