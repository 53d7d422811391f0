package dev.parley.channels;

import dev.parley.contacts.ChannelKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator fills in for a channel (AD-8). Origins are exact: scheme, host and port.
 *
 * @param account for a website its host name; other kinds learn it from the provider
 * @param secrets write-only: an empty one leaves what is stored
 * @param takeOver connect the account though it sends its messages elsewhere now
 */
public record ChannelForm(
        @NotNull(message = "Please choose a kind.") ChannelKind kind,

        @NotBlank(message = "Please give the channel a name.")
        @Size(max = 100, message = "A name has at most 100 characters.")
        String name,

        @Nullable @Size(max = 200, message = "An account has at most 200 characters.")
        String account,

        @NotNull(message = "Please say whether the channel is active.")
        Boolean active,

        @NotNull(message = "Please choose a queue.") Long queueId,

        @NotNull(message = "Please choose a language.") @Pattern(regexp = "en|de", message = "Languages are en and de.")
        String language,

        @Nullable @Size(max = 50, message = "At most 50 origins.")
        List<
                        @Pattern(
                                regexp = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?",
                                message = "An origin looks like https://shop.example, without a path.")
                        String>
                allowedOrigins,

        @Nullable @Size(max = 20, message = "At most 20 settings.")
        Map<String, @Size(max = 500, message = "At most 500 characters.") String> settings,

        @Nullable @Size(max = 10, message = "At most 10 secrets.")
        Map<String, @Size(max = 500, message = "At most 500 characters.") String> secrets,

        @Nullable Boolean takeOver) {

    List<String> origins() {
        return allowedOrigins == null ? List.of() : allowedOrigins;
    }

    /** What decides who serves it. */
    public Route route() {
        return new Route(kind, Via.of(settingsOrNone().get(Via.SETTING)));
    }

    /** The settings, none if none were given. */
    public Map<String, String> settingsOrNone() {
        return settings == null ? Map.of() : settings;
    }

    /** The secrets that were given, none if none were. */
    public Map<String, String> secretsOrNone() {
        return secrets == null ? Map.of() : secrets;
    }

    ChannelForm withSecrets(Map<String, String> some) {
        return new ChannelForm(
                kind, name, account, active, queueId, language, allowedOrigins, settings, some, takeOver);
    }

    boolean takesOver() {
        return Boolean.TRUE.equals(takeOver);
    }
}
