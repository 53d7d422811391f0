package dev.parley.security;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody can always manage users: a change after which nobody could is refused. One such change at a time. */
@Component
class LastAdministrator {
    private final UserStore users;

    LastAdministrator(UserStore users) {
        this.users = users;
    }

    /** Makes a user's change, guarded; the changes of a configuration file are guarded together, by whoever applies it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T guard(Caller me, Supplier<T> change) {
        return me.isAUser() ? guard(change) : change.get();
    }

    /** Makes the change; throws LAST_ADMINISTRATOR, so that nothing is changed, if nobody could manage users any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T guard(Supplier<T> change) {
        users.lockUsers();
        var before = users.somebodyMayManageUsers();
        var result = change.get();
        if (before && !users.somebodyMayManageUsers()) {
            throw SecurityProblem.LAST_ADMINISTRATOR.with(
                    "Nobody could manage users any more. Make somebody else an administrator first.");
        }
        return result;
    }
}
