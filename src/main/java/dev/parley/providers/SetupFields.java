package dev.parley.providers;

import dev.parley.channels.ChannelConnection.Attempt;
import dev.parley.channels.ChannelProblem;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/** What an administrator filled in to connect an account, read in one way for all kinds; what is wrong is said beside its field. */
public final class SetupFields {
    private final Attempt attempt;

    /** Those of an attempt. */
    public SetupFields(Attempt attempt) {
        this.attempt = attempt;
    }

    /** An http or https address without a slash at its end; the other where none was given. */
    public String address(String setting, String otherwise) {
        var text = attempt.setting(setting).isEmpty() ? otherwise : attempt.setting(setting);
        if (!text.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._/-]*)?")) {
            throw wrong(setting, "Please give an address such as https://chat.example.com.");
        }
        if (URI.create(text).getHost() == null) {
            throw wrong(setting, "This address has no name of a machine that can be reached.");
        }
        return text.replaceAll("/+$", "");
    }

    /** A stored secret is written once and sent nowhere else: whoever changes where it goes has to have it. */
    public void mustNotCarryElsewhere(
            String secret, Collection<String> where, Map<String, String> settings, String sentence) {
        var before = attempt.channel();
        var given = attempt.form().secretsOrNone().getOrDefault(secret, "");
        if (before != null
                && given.isBlank()
                && !where.stream()
                        .allMatch(name -> Objects.equals(before.settings().get(name), settings.get(name)))) {
            throw wrongSecret(secret, sentence);
        }
    }

    /** A problem with a setting. */
    public static RuntimeException wrong(String setting, String sentence) {
        return ChannelProblem.WRONG_SETTING.with(sentence).at("settings." + setting);
    }

    /** A problem with a secret. */
    public static RuntimeException wrongSecret(String secret, String sentence) {
        return ChannelProblem.WRONG_SECRET.with(sentence).at("secrets." + secret);
    }
}
