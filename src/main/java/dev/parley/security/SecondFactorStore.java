package dev.parley.security;

import dev.parley.platform.Columns;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of second factors. */
@Repository
class SecondFactorStore {
    private final JdbcClient jdbc;

    SecondFactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOn(long userId) {
        return jdbc.sql("""
                select exists (select 1 from security.second_factor where user_id = :user and confirmed_at is not null)
                """).param("user", userId).query(Boolean.class).single();
    }

    /** Holds the row, so that of two confirmations one waits. */
    boolean isPending(long userId) {
        return jdbc.sql(
                        "select 1 from security.second_factor where user_id = :user and confirmed_at is null for update")
                .param("user", userId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** False if it is on already. */
    boolean begin(long userId) {
        jdbc.sql("insert into security.second_factor (user_id) values (:user) on conflict do nothing")
                .param("user", userId)
                .update();
        return isPending(userId);
    }

    void confirm(long userId, long step, Instant now) {
        jdbc.sql("update security.second_factor set confirmed_at = :now, last_step = :step where user_id = :user")
                .param("user", userId)
                .param("step", step)
                .param("now", Columns.time(now))
                .update();
    }

    /** Uses up a step and all before it; false if that happened already. */
    boolean use(long userId, long step) {
        return jdbc.sql("""
                update security.second_factor set last_step = :step
                where user_id = :user and confirmed_at is not null and last_step < :step
                """).param("user", userId).param("step", step).update() == 1;
    }

    boolean useRecoveryCode(long userId, byte[] hash) {
        return jdbc.sql("delete from security.recovery_code where user_id = :user and hash = :hash")
                        .param("user", userId)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    void setRecoveryCodes(long userId, List<byte[]> hashes) {
        removeRecoveryCodes(userId);
        for (var hash : hashes) {
            jdbc.sql("insert into security.recovery_code (user_id, hash) values (:user, :hash)")
                    .param("user", userId)
                    .param("hash", hash)
                    .update();
        }
    }

    /** False if there was nothing to remove. */
    boolean remove(long userId) {
        removeRecoveryCodes(userId);
        return jdbc.sql("delete from security.second_factor where user_id = :user")
                        .param("user", userId)
                        .update()
                == 1;
    }

    private void removeRecoveryCodes(long userId) {
        jdbc.sql("delete from security.recovery_code where user_id = :user")
                .param("user", userId)
                .update();
    }
}
