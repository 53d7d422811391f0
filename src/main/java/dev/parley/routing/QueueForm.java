package dev.parley.routing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator fills in for a queue: its members are users and everybody who has one of the roles. Priority is 0 if not given. */
public record QueueForm(
        @NotBlank(message = "Please give the queue a name.")
        @Size(max = 100, message = "A name has at most 100 characters.")
        String name,

        @NotBlank(message = "Please choose a routing rule.") String rule,
        @NotNull(message = "Please list the users.") List<Long> users,
        @NotNull(message = "Please list the roles.") List<String> roles,

        @Nullable
        @Min(value = 0, message = "At least 0, which is normal.")
        @Max(value = 9, message = "At most 9, which comes first.")
        Integer priority) {}
