package dev.parley.security;

import dev.parley.platform.Managed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door to users. */
@Service
public class Users {
    private final UserStore store;
    private final Passwords passwords;
    private final UserNews news;
    private final LastAdministrator lastAdministrator;
    private final Managed managed;
    private final Clock clock;

    Users(
            UserStore store,
            Passwords passwords,
            UserNews news,
            LastAdministrator lastAdministrator,
            Managed managed,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.news = news;
        this.lastAdministrator = lastAdministrator;
        this.managed = managed;
        this.clock = clock;
    }

    /** Whether nobody can manage users yet, so that the first-start page is due. */
    @Transactional(readOnly = true)
    public boolean firstStart() {
        return !store.somebodyMayManageUsers();
    }

    /** Makes the first administrator; ALREADY_SET_UP once somebody can manage users. */
    @Transactional
    public long setUp(String name, String email, String password) {
        store.lockUsers();
        if (store.somebodyMayManageUsers()) {
            throw SecurityProblem.ALREADY_SET_UP.with("Parley is set up already. Please log in.");
        }
        var id = insert(new UserForm(name, email, password, true, List.of(Roles.ADMINISTRATOR), null));
        noteAdded(store.caller(id).orElseThrow(), find(id));
        return id;
    }

    @Transactional(readOnly = true)
    public List<User> all() {
        var inFile = managed.keys(Managed.Kind.USER);
        return store.all().stream().map(user -> user.markedIn(inFile)).toList();
    }

    /** The user with this e-mail address, whatever its case. */
    @Transactional(readOnly = true)
    public Optional<User> find(String email) {
        return store.find(email).map(this::marked);
    }

    /** The enabled users, as members to choose for a queue. */
    @Transactional(readOnly = true)
    public List<UserRef> agents() {
        return store.agents();
    }

    /** The logged-in user's own view, empty when unknown or disabled. */
    @Transactional(readOnly = true)
    public Optional<Me> me(long id) {
        return store.me(id);
    }

    /** The user as a caller, empty when unknown or disabled. One question, which needs no transaction of its own. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Caller> caller(long id) {
        return store.caller(id);
    }

    /** Adds a user; without a password they are invited, and a link lets them choose one. */
    @Transactional
    public User add(UserForm form, Caller me) {
        var added = find(insert(form));
        noteAdded(me, added);
        return added;
    }

    /** Changes a user. Disabling or a new password ends all of the user's sessions; a new address makes a link void. */
    @Transactional
    public User change(long id, UserForm form, Caller me) {
        return lastAdministrator.guard(me, () -> changed(find(id), form, me));
    }

    /** Whether this is the user's password. */
    @Transactional(readOnly = true)
    public boolean hasPassword(long id, String password) {
        return passwords.fits(password, store.credentials(id).hash());
    }

    /** Makes all changes of a configuration file; throws LAST_ADMINISTRATOR if after them nobody could manage users. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void guarded(Runnable changes) {
        lastAdministrator.guard(() -> {
            changes.run();
            return true;
        });
    }

    /** Logs a user out everywhere. */
    @Transactional
    public void endSessions(long id, Caller me) {
        var user = find(id);
        news.endSessions(id);
        news.note(me, "user.sessions-ended", user, Map.of());
    }

    /** Sets the caller's own password and logs them out everywhere else. */
    @Transactional
    public void changeOwnPassword(String password, Caller me, String sessionId) {
        store.setPassword(me.id(), passwords.hash(password));
        news.endOtherSessions(me.id(), sessionId);
        news.note(me, "user.password-set", find(me.id()), Map.of());
    }

    private User changed(User before, UserForm form, Caller me) {
        if (me.isAUser()) {
            managed.mustNotBe(Managed.Kind.USER, before.email());
        }
        var id = before.id();
        mustBeFree(form.email(), id);
        store.update(id, form);
        setRoles(id, form.roles());
        if (!before.email().equals(form.email())) {
            store.voidLink(id);
        }
        var after = find(id);
        noteChanged(me, before, after);
        if (form.password() != null) {
            store.setPassword(id, passwords.hash(form.password()));
            news.note(me, "user.password-set", after, Map.of());
        }
        if (form.password() != null || !after.enabled()) {
            news.endSessions(id);
        } else {
            news.changed(id);
        }
        return find(id);
    }

    private void noteAdded(Caller me, User user) {
        news.note(
                me,
                user.invited() ? "user.invited" : "user.added",
                user,
                Map.of("email", user.email(), "roles", user.roles()));
    }

    private void noteChanged(Caller me, User before, User after) {
        var changes = new Differences()
                .in("name", before.name(), after.name())
                .in("email", before.email(), after.email())
                .in("enabled", before.enabled(), after.enabled())
                .in("roles", before.roles(), after.roles())
                .in("limit", before.limit(), after.limit());
        if (!changes.isEmpty()) {
            news.note(me, "user.changed", after, changes.fields());
        }
    }

    private long insert(UserForm form) {
        mustBeFree(form.email(), 0);
        var id = store.insert(form, clock.instant());
        setRoles(id, form.roles());
        if (form.password() != null) {
            store.setPassword(id, passwords.hash(form.password()));
        }
        return id;
    }

    private User find(long id) {
        return store.find(id)
                .map(this::marked)
                .orElseThrow(() -> SecurityProblem.UNKNOWN_USER.with("There is no user " + id + "."));
    }

    private User marked(User user) {
        return user.markedIn(managed.keys(Managed.Kind.USER));
    }

    private void setRoles(long id, List<String> roles) {
        if (store.setRoles(id, roles) != Set.copyOf(roles).size()) {
            throw SecurityProblem.UNKNOWN_ROLE
                    .with("One of the roles does not exist.")
                    .at("roles");
        }
    }

    private void mustBeFree(String email, long id) {
        if (store.emailTaken(email, id)) {
            throw SecurityProblem.EMAIL_TAKEN
                    .with("Another user has this e-mail address.")
                    .at("email");
        }
    }
}
