package dev.parley.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What an administrator types to add or change a role. */
public record RoleForm(
        @NotBlank(message = "Please give a name.") @Size(max = 100, message = "A name has at most 100 characters.")
        String name,

        @NotNull(message = "Please describe the role.")
        @Size(max = 500, message = "A description has at most 500 characters.")
        String description,

        @NotNull(message = "Please say what the role may do.")
        List<Permission> permissions) {

    public RoleForm {
        name = name == null ? "" : name.strip();
        permissions = permissions == null
                ? List.of()
                : permissions.stream().distinct().sorted().toList();
    }
}
