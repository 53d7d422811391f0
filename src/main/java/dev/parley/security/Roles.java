package dev.parley.security;

import dev.parley.platform.Managed;
import dev.parley.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to roles (AD-2). Four are ready-made; the Administrator's stays as it is. */
@Service
public class Roles {
    /** The role that may do everything. */
    public static final String ADMINISTRATOR = "Administrator";

    private final RoleStore store;
    private final LastAdministrator lastAdministrator;
    private final Managed managed;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Roles(
            RoleStore store,
            LastAdministrator lastAdministrator,
            Managed managed,
            Audit audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.lastAdministrator = lastAdministrator;
        this.managed = managed;
        this.audit = audit;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Role> all() {
        var inFile = managed.keys(Managed.Kind.ROLE);
        return store.all().stream().map(role -> role.markedIn(inFile)).toList();
    }

    /** The role of this name, whatever its case. */
    @Transactional(readOnly = true)
    public Optional<Role> find(String name) {
        return store.find(name).map(this::marked);
    }

    @Transactional
    public Role add(RoleForm form, Caller me) {
        try {
            var added = find(store.insert(form));
            note(me, "role.added", added, Map.of("permissions", added.permissions()));
            return added;
        } catch (DuplicateKeyException e) {
            throw nameTaken();
        }
    }

    /** Changes a role. What its users may no more ends at once. */
    @Transactional
    public Role change(long id, RoleForm form, Caller me) {
        try {
            return lastAdministrator.guard(me, () -> changed(mayBeChanged(id, me), form, me));
        } catch (DuplicateKeyException e) {
            throw nameTaken();
        }
    }

    /** Deletes a role that is not ready-made and that neither users nor queues have. */
    @Transactional
    public void delete(long id, Caller me) {
        try {
            note(me, "role.deleted", lastAdministrator.guard(me, () -> deleted(mayBeChanged(id, me))), Map.of());
        } catch (DataIntegrityViolationException e) {
            throw SecurityProblem.ROLE_IN_USE.with(
                    "A queue has this role as a member. Take it out of the queue first.");
        }
    }

    private Role changed(Role before, RoleForm form, Caller me) {
        store.update(before.id(), form);
        var after = find(before.id());
        var changes = new Differences()
                .in("name", before.name(), after.name())
                .in("description", before.description(), after.description())
                .in("permissions", before.permissions(), after.permissions());
        if (!changes.isEmpty()) {
            note(me, "role.changed", after, changes.fields());
        }
        if (!before.permissions().equals(after.permissions())) {
            store.usersOf(after.id()).forEach(user -> events.publishEvent(new UserChanged(user)));
        }
        return after;
    }

    private Role deleted(Role role) {
        if (role.readyMade()) {
            throw SecurityProblem.ROLE_IS_FIXED.with("This role came with Parley and cannot be deleted.");
        }
        if (role.users() > 0) {
            throw SecurityProblem.ROLE_IN_USE.with(
                    "There are users with this role: " + role.users() + ". Give them another role first.");
        }
        store.delete(role.id());
        return role;
    }

    private Role mayBeChanged(long id, Caller me) {
        var role = find(id);
        if (me.isAUser()) {
            managed.mustNotBe(Managed.Kind.ROLE, role.name());
        }
        if (role.readyMade() && role.name().equals(ADMINISTRATOR)) {
            throw SecurityProblem.ROLE_IS_FIXED.with(
                    "Administrators may do everything: this role stays as it is. Make another role beside it.");
        }
        return role;
    }

    private Role find(long id) {
        return store.find(id)
                .map(this::marked)
                .orElseThrow(() -> SecurityProblem.NO_SUCH_ROLE.with("There is no role " + id + "."));
    }

    private Role marked(Role role) {
        return role.markedIn(managed.keys(Managed.Kind.ROLE));
    }

    private void note(Caller me, String action, Role role, Map<String, ?> detail) {
        audit.note(me, action, new AuditObject("role", role.id(), role.name()), detail);
    }

    private static Problem nameTaken() {
        return SecurityProblem.ROLE_NAME_TAKEN
                .with("Another role has this name.")
                .at("name");
    }
}
