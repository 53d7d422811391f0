package dev.parley.routing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What an administrator fills in for a queue: its members are users and everybody who has one of the roles. */
public record QueueForm(
        @NotBlank(message = "Please give the queue a name.")
        @Size(max = 100, message = "A name has at most 100 characters.")
        String name,

        @NotBlank(message = "Please choose a routing rule.") String rule,
        @NotNull(message = "Please list the users.") List<Long> users,
        @NotNull(message = "Please list the roles.") List<String> roles) {}
