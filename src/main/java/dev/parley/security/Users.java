package dev.parley.security;

import dev.parley.platform.PlatformProblem;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to users and roles. */
@Service
public class Users {
    private static final String ADMINISTRATOR = "Administrator";
    private final UserStore store;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Users(
            UserStore store,
            PasswordEncoder passwords,
            Sessions sessions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    /** Whether there is no user yet, so that the first-start page is due. */
    @Transactional(readOnly = true)
    public boolean none() {
        return store.none();
    }

    /** Makes the first administrator; ALREADY_SET_UP once there is any user. */
    @Transactional
    public long setUp(String name, String email, String password) {
        store.lockSetup();
        if (!store.none()) {
            throw SecurityProblem.ALREADY_SET_UP.with("Parley is set up already. Please log in.");
        }
        return insert(new UserForm(name, email, password, true, List.of(ADMINISTRATOR), null));
    }

    @Transactional(readOnly = true)
    public List<User> all() {
        return store.all();
    }

    /** The enabled users, as members to choose for a queue. */
    @Transactional(readOnly = true)
    public List<UserRef> agents() {
        return store.agents();
    }

    @Transactional(readOnly = true)
    public List<Role> roles() {
        return store.roles();
    }

    /** The logged-in user's own view, empty when unknown or disabled. */
    @Transactional(readOnly = true)
    public Optional<Me> me(long id) {
        return store.me(id);
    }

    /** The user as a caller, empty when unknown or disabled. */
    @Transactional(readOnly = true)
    public Optional<Caller> caller(long id) {
        return store.caller(id);
    }

    /** Adds a user; the form must carry a password. */
    @Transactional
    public User add(UserForm form) {
        if (form.password() == null) {
            throw PlatformProblem.INVALID.with("Please give a password.").at("password");
        }
        return store.find(insert(form)).orElseThrow();
    }

    /** Changes a user. Disabling or a new password ends all of the user's sessions. */
    @Transactional
    public User change(long id, UserForm form) {
        store.lockSetup();
        if (store.find(id).isEmpty()) {
            throw SecurityProblem.UNKNOWN_USER.with("There is no user " + id + ".");
        }
        mustBeFree(form.email(), id);
        store.update(id, form);
        setRoles(id, form.roles());
        if (!store.caller(id).map(user -> user.may(Permission.MANAGE_USERS)).orElse(false)
                && !store.anotherMayManageUsers(id)) {
            throw SecurityProblem.LAST_ADMINISTRATOR.with(
                    "Nobody could manage users any more. Make somebody else an administrator first.");
        }
        if (form.password() != null) {
            store.setPassword(id, hash(form.password()));
        }
        if (form.password() != null || !Boolean.TRUE.equals(form.enabled())) {
            sessions.endAll(id);
        }
        events.publishEvent(new UserChanged(id));
        return store.find(id).orElseThrow();
    }

    private long insert(UserForm form) {
        mustBeFree(form.email(), 0);
        var id = store.insert(form.name(), form.email(), hash(form.password()), form.limit(), clock.instant());
        setRoles(id, form.roles());
        return id;
    }

    private String hash(@Nullable String password) {
        return Objects.requireNonNull(passwords.encode(password));
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
