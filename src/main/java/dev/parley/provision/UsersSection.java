package dev.parley.provision;

import dev.parley.platform.Managed;
import dev.parley.security.Caller;
import dev.parley.security.User;
import dev.parley.security.UserForm;
import dev.parley.security.Users;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The users of the file. Who has a password keeps it, unless the file says otherwise. */
@Component
@Order(3)
class UsersSection implements Section {
    private final Users users;
    private final FormRules rules;

    UsersSection(Users users, FormRules rules) {
        this.users = users;
        this.rules = rules;
    }

    @Override
    public void check(ProvisionFile file, Names names) {
        Entry.mustDiffer(file.users());
        for (var user : file.users()) {
            names.mustKnowRoles(user.item(), user.roles());
            rules.check(form(user, names, user.password()), user.item());
            if (user.resetPassword() && !user.item().has("password")) {
                user.item().wrong("resetPassword", "\"resetPassword\" needs a \"password\" beside it.");
            }
        }
    }

    @Override
    public void apply(ProvisionFile file, Names names) {
        file.users().forEach(user -> user.item().apply(() -> bring(user, names)));
    }

    private void bring(UserEntry user, Names names) {
        var before = users.find(user.email());
        if (before.isEmpty()) {
            users.add(form(user, names, user.password()), Caller.CONFIGURATION);
            return;
        }
        var form = form(user, names, newPassword(user, before.get()));
        if (form.password() != null || !form.equals(form(before.get()))) {
            users.change(before.get().id(), form, Caller.CONFIGURATION);
        }
    }

    /** Null where the present one stays. */
    private @Nullable String newPassword(UserEntry user, User before) {
        var password = user.password();
        if (password == null || before.invited()) {
            return password;
        }
        return user.resetPassword() && !users.hasPassword(before.id(), password) ? password : null;
    }

    @Override
    public List<Managed.Thing> managed(ProvisionFile file) {
        return Section.things(Managed.Kind.USER, file.users());
    }

    private static UserForm form(UserEntry user, Names names, @Nullable String password) {
        return new UserForm(
                user.name(), user.email(), password, user.enabled(), names.rolesOf(user.roles()), user.limit());
    }

    private static UserForm form(User user) {
        return new UserForm(
                user.name(),
                user.email(),
                null,
                user.enabled(),
                user.roles().stream().sorted().toList(),
                user.limit());
    }
}
