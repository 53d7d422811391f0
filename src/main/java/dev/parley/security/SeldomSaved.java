package dev.parley.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that were only used are written once a minute; what else changes in one is written at once. Asking the database with each
 * request whether a minute has passed would cost as much as writing.
 */
final class SeldomSaved<S extends Session> implements SessionRepository<SeldomSaved.Used<S>> {
    private static final Duration SELDOM = Duration.ofMinutes(1);
    private final SessionRepository<S> sessions;

    private SeldomSaved(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    static <S extends Session> SessionRepository<?> of(SessionRepository<S> sessions) {
        return new SeldomSaved<>(sessions);
    }

    @Override
    public Used<S> createSession() {
        return new Used<>(sessions.createSession(), true);
    }

    @Override
    public void save(Used<S> used) {
        if (used.isToBeSaved()) {
            sessions.save(used.session);
            used.saved();
        }
    }

    @Override
    public @Nullable Used<S> findById(String id) {
        var session = sessions.findById(id);
        return session == null ? null : new Used<>(session, false);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    /** A session, and whether anything but its last use has changed. */
    static final class Used<S extends Session> implements Session {
        private final S session;
        private boolean changed;
        private Instant usedAt;

        private Used(S session, boolean changed) {
            this.session = session;
            this.changed = changed;
            this.usedAt = session.getLastAccessedTime();
        }

        private boolean isToBeSaved() {
            return changed || !usedAt.plus(SELDOM).isAfter(session.getLastAccessedTime());
        }

        private void saved() {
            changed = false;
            usedAt = session.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            session.setLastAccessedTime(time);
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
