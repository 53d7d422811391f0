package dev.parley.channels;

import dev.parley.contacts.ChannelKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What an administrator fills in for a channel (AD-8: all required). Origins are exact: scheme, host and port. */
public record ChannelForm(
        @NotNull(message = "Please choose a kind.") ChannelKind kind,

        @NotBlank(message = "Please give the channel a name.")
        @Size(max = 100, message = "A name has at most 100 characters.")
        String name,

        @NotBlank(message = "Please name the account.")
        @Size(max = 200, message = "An account has at most 200 characters.")
        String account,

        @NotNull(message = "Please say whether the channel is active.")
        Boolean active,

        @NotNull(message = "Please choose a queue.") Long queueId,

        @NotNull(message = "Please choose a language.") @Pattern(regexp = "en|de", message = "Languages are en and de.")
        String language,

        @NotNull(message = "Please list the allowed origins.") @Size(max = 50, message = "At most 50 origins.")
        List<
                        @Pattern(
                                regexp = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?",
                                message = "An origin looks like https://shop.example, without a path.")
                        String>
                allowedOrigins) {}
