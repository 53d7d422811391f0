package dev.parley.security;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that something happened to a user: in the audit trail, to whoever has something open for them, and to their sessions. */
@Component
class UserNews {
    private final Audit audit;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    UserNews(Audit audit, Sessions sessions, ApplicationEventPublisher events) {
        this.audit = audit;
        this.sessions = sessions;
        this.events = events;
    }

    void note(Caller me, String action, User user, Map<String, ?> detail) {
        audit.note(me, action, new AuditObject("user", user.id(), user.name()), detail);
    }

    /** Rights, state or limit changed: what is open for the user is looked at again. */
    void changed(long userId) {
        events.publishEvent(new UserChanged(userId));
    }

    /** Logs the user out everywhere. */
    void endSessions(long userId) {
        sessions.endAll(userId);
        changed(userId);
    }

    /** Logs the user out everywhere else. */
    void endOtherSessions(long userId, String sessionId) {
        sessions.endOthers(userId, sessionId);
        changed(userId);
    }
}
