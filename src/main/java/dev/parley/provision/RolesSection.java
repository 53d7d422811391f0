package dev.parley.provision;

import static dev.parley.provision.Words.quoted;

import dev.parley.platform.Managed;
import dev.parley.security.Caller;
import dev.parley.security.Permission;
import dev.parley.security.Role;
import dev.parley.security.RoleForm;
import dev.parley.security.Roles;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The roles of the file. Those that came with Parley stay as they are. */
@Component
@Order(2)
class RolesSection implements Section {
    private static final List<String> PERMISSIONS =
            Stream.of(Permission.values()).map(Permission::name).toList();
    private final Roles roles;
    private final FormRules rules;

    RolesSection(Roles roles, FormRules rules) {
        this.roles = roles;
        this.rules = rules;
    }

    @Override
    public void check(ProvisionFile file, Names names) {
        Entry.mustDiffer(file.roles());
        file.roles().forEach(this::check);
    }

    private void check(RoleEntry role) {
        rules.check(form(role), role.item());
        role.permissions().stream()
                .filter(permission -> !PERMISSIONS.contains(permission.value()))
                .forEach(permission -> role.item()
                        .wrong(
                                permission.field(),
                                "There is no permission " + quoted(permission.written()) + "."
                                        + Words.hint(permission.written(), PERMISSIONS)));
        if (roles.find(role.name()).filter(Role::readyMade).isPresent()) {
            role.item()
                    .wrong(
                            "name",
                            quoted(role.name()) + " came with Parley: users and queues can have it, but the file cannot"
                                    + " change it.");
        }
    }

    @Override
    public void apply(ProvisionFile file, Names names) {
        file.roles().forEach(role -> role.item().apply(() -> bring(form(role))));
    }

    private void bring(RoleForm form) {
        var before = roles.find(form.name());
        if (before.isEmpty()) {
            roles.add(form, Caller.CONFIGURATION);
        } else if (!form.equals(form(before.get()))) {
            roles.change(before.get().id(), form, Caller.CONFIGURATION);
        }
    }

    @Override
    public List<Managed.Thing> managed(ProvisionFile file) {
        return Section.things(Managed.Kind.ROLE, file.roles());
    }

    private static RoleForm form(RoleEntry role) {
        var permissions = role.permissions().stream()
                .map(Text::value)
                .filter(PERMISSIONS::contains)
                .map(Permission::valueOf)
                .toList();
        return new RoleForm(role.name(), role.description(), permissions);
    }

    private static RoleForm form(Role role) {
        return new RoleForm(role.name(), role.description(), role.permissions());
    }
}
