package dev.parley.security;

import dev.parley.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of roles. */
@Repository
class RoleStore {
    private static final String ROLE = """
            select r.id, r.name, r.description, r.permissions, r.ready_made,
                   (select count(*) from security.user_role ur where ur.role_id = r.id) as users
            from security.role r
            """;
    private final JdbcClient jdbc;

    RoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Role> all() {
        return jdbc.sql(ROLE + " order by r.ready_made desc, r.id")
                .query(RoleStore::role)
                .list();
    }

    Optional<Role> find(long id) {
        return jdbc.sql(ROLE + " where r.id = :id")
                .param("id", id)
                .query(RoleStore::role)
                .optional();
    }

    Optional<Role> find(String name) {
        return jdbc.sql(ROLE + " where lower(r.name) = lower(:name)")
                .param("name", name)
                .query(RoleStore::role)
                .optional();
    }

    long insert(RoleForm form) {
        return jdbc.sql("""
                insert into security.role (name, description, permissions) values (:name, :description, :permissions)
                returning id
                """).params(values(form)).query(Long.class).single();
    }

    void update(long id, RoleForm form) {
        jdbc.sql("""
                update security.role set name = :name, description = :description, permissions = :permissions
                where id = :id
                """).params(values(form)).param("id", id).update();
    }

    void delete(long id) {
        jdbc.sql("delete from security.role where id = :id").param("id", id).update();
    }

    List<Long> usersOf(long id) {
        return jdbc.sql("select user_id from security.user_role where role_id = :id order by user_id")
                .param("id", id)
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    private static Map<String, ?> values(RoleForm form) {
        return Map.of(
                "name", form.name(),
                "description", form.description().strip(),
                "permissions",
                        Columns.texts(form.permissions().stream()
                                .map(Permission::name)
                                .toList()));
    }

    private static Role role(ResultSet rs, int row) throws SQLException {
        return new Role(
                rs.getLong("id"),
                rs.getString("name"),
                rs.getString("description"),
                List.copyOf(UserStore.permissions(rs)),
                rs.getBoolean("ready_made"),
                rs.getInt("users"),
                false);
    }
}
