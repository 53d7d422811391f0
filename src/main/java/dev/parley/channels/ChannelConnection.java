package dev.parley.channels;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a kind of channel is connected; one bean a route, made by the module of its provider. */
public interface ChannelConnection extends Routed {
    /** The names of the kind's settings. */
    Set<String> settings();

    /** The names of the kind's secrets. */
    Set<String> secrets();

    /**
     * Checks what was filled in, with the provider where it has one. Called outside any transaction. Throws a problem beside the
     * wrong field.
     */
    Checked check(Attempt attempt);

    /**
     * What an administrator filled in.
     *
     * @param channel the channel that is changed, null for a new one
     * @param secrets those given, and for the rest those stored
     * @param takeOver connect it though it is connected elsewhere
     * @param offline do not ask the provider: what it would say shows later, in the channel's health
     */
    record Attempt(
            @Nullable Channel channel,
            ChannelForm form,
            Map<String, String> secrets,
            boolean takeOver,
            boolean offline) {
        /** The setting's value, empty when it was not filled in. */
        public String setting(String name) {
            return form.settingsOrNone().getOrDefault(name, "").strip();
        }
    }

    /**
     * What the provider said.
     *
     * @param account the account that is connected, unique in its kind
     * @param field where the account is filled in: beside it stands that it is connected already
     * @param title what the account calls itself
     * @param settings the kind's settings with their defaults filled in
     * @param notices sentences worth knowing
     * @param elsewhere where the account sends its messages now, null if nowhere
     */
    record Checked(
            String account,
            String field,
            String title,
            Map<String, String> settings,
            List<String> notices,
            @Nullable String elsewhere) {}
}
