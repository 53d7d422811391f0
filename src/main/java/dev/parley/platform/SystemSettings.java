package dev.parley.platform;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settings that an administrator changes while the product runs, by name. */
@Component
public class SystemSettings {
    private final JdbcClient jdbc;

    SystemSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that was set, if one was. */
    public Optional<Integer> number(String name) {
        return jdbc.sql("select (value #>> '{}')::int from platform.setting where name = :name")
                .param("name", name)
                .query(Integer.class)
                .optional();
    }

    /** Sets a number. */
    public void set(String name, int value) {
        jdbc.sql("""
                insert into platform.setting (name, value) values (:name, to_jsonb(:value::int))
                on conflict (name) do update set value = excluded.value
                """).param("name", name).param("value", value).update();
    }
}
