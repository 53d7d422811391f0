package dev.parley.channels;

import dev.parley.platform.Secrets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secrets of channels: written here, read by the provider alone, never shown (AD-5). */
@Component
class ChannelSecrets {
    private final Secrets secrets;

    ChannelSecrets(Secrets secrets) {
        this.secrets = secrets;
    }

    static String name(long channelId, String field) {
        return "channel/" + channelId + "/" + field;
    }

    /** Keeps what is given; an empty value leaves what is there. */
    void keep(long channelId, Map<String, String> given) {
        given.forEach((field, value) -> {
            if (!value.isBlank()) {
                secrets.put(name(channelId, field), value.strip());
            }
        });
    }

    /** Which of these fields are set. */
    List<String> set(long channelId, Collection<String> fields) {
        var known = secrets.known(
                fields.stream().map(field -> name(channelId, field)).toList());
        return fields.stream()
                .filter(field -> known.contains(name(channelId, field)))
                .sorted()
                .toList();
    }

    /** Of those given, the ones that are not what is stored. */
    Map<String, String> changed(long channelId, Map<String, String> given) {
        var changed = new HashMap<>(given);
        changed.entrySet()
                .removeIf(one -> one.getValue().isBlank()
                        || secrets.read(name(channelId, one.getKey()))
                                .filter(one.getValue().strip()::equals)
                                .isPresent());
        return changed;
    }

    /** What is given, and for the other fields what is stored. */
    Map<String, String> merged(long channelId, Collection<String> fields, Map<String, String> given) {
        var all = new HashMap<String, String>();
        for (var field : fields) {
            var value = given.getOrDefault(field, "").strip();
            if (!value.isEmpty()) {
                all.put(field, value);
            } else {
                secrets.read(name(channelId, field)).ifPresent(stored -> all.put(field, stored));
            }
        }
        return all;
    }
}
