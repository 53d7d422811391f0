package dev.parley.security;

import dev.parley.security.OpenSessions.OpenSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that were only used are written once a minute; what else changes in one is written at once. Asking the database with each
 * request whether a minute has passed would cost as much as writing. What is only read is read with those of other requests.
 */
final class SeldomSaved<S extends Session> implements SessionRepository<SeldomSaved.Used<S>> {
    /** The attribute under which a session that was read shows its user's rights of that moment; never stored. */
    static final String CALLER = Caller.class.getName();

    private static final Duration SELDOM = Duration.ofMinutes(1);
    private final SessionRepository<S> sessions;
    private final Function<String, Optional<OpenSession>> open;

    private SeldomSaved(SessionRepository<S> sessions, Function<String, Optional<OpenSession>> open) {
        this.sessions = sessions;
        this.open = open;
    }

    static <S extends Session> SessionRepository<?> of(
            SessionRepository<S> sessions, Function<String, Optional<OpenSession>> open) {
        return new SeldomSaved<>(sessions, open);
    }

    @Override
    public Used<S> createSession() {
        return new Used<>(sessions.createSession());
    }

    @Override
    public void save(Used<S> used) {
        if (used.isToBeSaved()) {
            used.current().ifPresent(sessions::save);
            used.saved();
        }
    }

    @Override
    public @Nullable Used<S> findById(String id) {
        return open.apply(id)
                .map(read -> new Used<>(read, () -> Optional.ofNullable(sessions.findById(id))))
                .orElse(null);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    /** A session as it was read; once it is to be changed, the one that can be saved. */
    static final class Used<S extends Session> implements Session {
        private final Supplier<Optional<S>> load;
        private @Nullable OpenSession read;
        private @Nullable S loaded;
        private boolean changed;
        private Instant savedAt;
        private Instant usedAt;

        private Used(S fresh) {
            this.load = () -> Optional.of(fresh);
            this.loaded = fresh;
            this.changed = true;
            this.savedAt = this.usedAt = fresh.getLastAccessedTime();
        }

        private Used(OpenSession read, Supplier<Optional<S>> load) {
            this.read = read;
            this.load = load;
            this.savedAt = this.usedAt = read.usedAt();
        }

        private boolean isToBeSaved() {
            return changed || !savedAt.plus(SELDOM).isAfter(usedAt);
        }

        private void saved() {
            changed = false;
            savedAt = usedAt;
        }

        /** Empty when it was ended meanwhile. */
        private Optional<S> current() {
            if (loaded == null) {
                loaded = load.get().orElse(null);
            }
            var session = Optional.ofNullable(loaded);
            session.ifPresent(one -> one.setLastAccessedTime(usedAt));
            return session;
        }

        private S toBeChanged() {
            var session = current()
                    .orElseThrow(() -> SecurityProblem.NOT_LOGGED_IN.with("Your session has ended. Please log in."));
            changed = true;
            read = null;
            return session;
        }

        private <T> T either(Function<OpenSession, T> ofRead, Function<Session, T> ofLoaded) {
            return read != null ? ofRead.apply(read) : ofLoaded.apply(Objects.requireNonNull(loaded));
        }

        @Override
        public String getId() {
            return either(OpenSession::id, Session::getId);
        }

        @Override
        public String changeSessionId() {
            return toBeChanged().changeSessionId();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable T getAttribute(String name) {
            if (read == null) {
                return Objects.requireNonNull(loaded).getAttribute(name);
            }
            return (T) (name.equals(CALLER) ? read.caller() : read.attributes().get(name));
        }

        @Override
        public Set<String> getAttributeNames() {
            return either(one -> one.attributes().keySet(), Session::getAttributeNames);
        }

        @Override
        public void setAttribute(String name, Object value) {
            toBeChanged().setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            toBeChanged().removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return either(OpenSession::createdAt, Session::getCreationTime);
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            usedAt = time;
        }

        @Override
        public Instant getLastAccessedTime() {
            return usedAt;
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            toBeChanged().setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return either(OpenSession::longestPause, Session::getMaxInactiveInterval);
        }

        /** What has run out is not read at all. */
        @Override
        public boolean isExpired() {
            return either(_ -> false, Session::isExpired);
        }
    }
}
