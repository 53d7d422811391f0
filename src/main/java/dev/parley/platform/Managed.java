package dev.parley.platform;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows what the configuration file says: the page shows that, and changes it no more. */
@Component
public class Managed {
    private final JdbcClient jdbc;

    /** The kinds of things a configuration file can hold; each is found by its name, a user by the e-mail address. */
    public enum Kind {
        USER("This user"),
        ROLE("This role"),
        QUEUE("This queue"),
        CHANNEL("This channel"),
        SETTINGS("This page");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** One thing the file holds. */
    public record Thing(Kind kind, String key) {}

    Managed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the file holds this thing. */
    public boolean is(Kind kind, String key) {
        return jdbc.sql("select exists (select 1 from platform.managed where kind = :kind and key = :key)")
                .param("kind", kind.name())
                .param("key", normal(key))
                .query(Boolean.class)
                .single();
    }

    /** The keys of all things of a kind that the file holds, in lower case. */
    public Set<String> keys(Kind kind) {
        return Set.copyOf(jdbc.sql("select key from platform.managed where kind = :kind")
                .param("kind", kind.name())
                .query((rs, _) -> rs.getString("key"))
                .list());
    }

    /** Throws MANAGED if the file holds this thing. */
    public void mustNotBe(Kind kind, String key) {
        if (is(kind, key)) {
            throw PlatformProblem.MANAGED.with(
                    kind.words + " is managed by the configuration file. Change it there and start Parley again.");
        }
    }

    /** From now on the file holds exactly these things. */
    public void replace(Collection<Thing> things) {
        var kinds = Columns.texts(things, thing -> thing.kind().name());
        var keys = Columns.texts(things, thing -> normal(thing.key()));
        jdbc.sql("delete from platform.managed where (kind, key) not in (select * from unnest(:kinds, :keys))")
                .param("kinds", kinds)
                .param("keys", keys)
                .update();
        jdbc.sql("insert into platform.managed (kind, key) select * from unnest(:kinds, :keys) on conflict do nothing")
                .param("kinds", kinds)
                .param("keys", keys)
                .update();
    }

    private static String normal(String key) {
        return key.strip().toLowerCase(Locale.ROOT);
    }
}
