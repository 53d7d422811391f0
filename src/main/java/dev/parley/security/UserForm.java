package dev.parley.security;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator types to add or change a user. A null password leaves the present one; null `enabled` means enabled. */
public record UserForm(
        @NotBlank(message = "Please give a name.") @Size(max = 200, message = "A name has at most 200 characters.")
        String name,

        @NotBlank(message = "Please give an e-mail address.")
        @Email(message = "This is no e-mail address.")
        @Size(max = 254, message = "An e-mail address has at most 254 characters.")
        String email,

        @Nullable @Size(min = 10, max = 200, message = "A password has 10 to 200 characters.")
        String password,

        @Nullable Boolean enabled,

        @NotEmpty(message = "Please choose at least one role.")
        List<String> roles,

        @Nullable
        @Min(value = 0, message = "A limit is 0 or more.")
        @Max(value = 1000, message = "A limit is at most 1000.")
        Integer limit) {

    public UserForm {
        enabled = enabled == null || enabled;
    }
}
