package dev.parley.provision;

import dev.parley.platform.Managed;
import dev.parley.platform.Problem;
import dev.parley.routing.Queue;
import dev.parley.routing.Queues;
import dev.parley.security.Role;
import dev.parley.security.Roles;
import dev.parley.security.User;
import dev.parley.security.Users;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the database to what the configuration file says, in one transaction: all of it, or nothing. */
@Component
class Provision {
    /** The name of the lock by which nodes that start at once wait for each other. */
    private static final long LOCK = 0x5041_524C_4559L;

    private static final long PAUSE_MILLIS = 100;
    private final List<Section> sections;
    private final Users users;
    private final Roles roles;
    private final Queues queues;
    private final Managed managed;
    private final JdbcClient jdbc;

    Provision(List<Section> sections, Users users, Roles roles, Queues queues, Managed managed, JdbcClient jdbc) {
        this.sections = sections;
        this.users = users;
        this.roles = roles;
        this.queues = queues;
        this.managed = managed;
        this.jdbc = jdbc;
    }

    /** Checks the whole file, then applies it; throws a StartProblem with all its mistakes. */
    @Transactional
    public void apply(ProvisionFile file) {
        waitForOthers();
        var names = new Names(
                Names.of(roles.all(), Role::name, file.roles()),
                Names.of(users.all(), User::email, file.users()),
                Names.of(queues.all(), Queue::name, file.queues()));
        sections.forEach(section -> section.check(file, names));
        file.mistakes().stopIfAny();
        bring(file, names);
        managed.replace(sections.stream()
                .flatMap(section -> section.managed(file).stream())
                .toList());
    }

    private void bring(ProvisionFile file, Names names) {
        var top = file.top();
        if (top == null) {
            return;
        }
        try {
            users.guarded(() -> sections.forEach(section -> section.apply(file, names)));
        } catch (Problem refused) {
            top.wrong(top.has("users") ? "users" : "roles", refused.detail());
            file.mistakes().stopIfAny();
        }
    }

    /** Asks again and again: a statement that waits long is taken for one whose network was cut. */
    private void waitForOthers() {
        while (!jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single()) {
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while another node applied its configuration file", e);
            }
        }
    }
}
