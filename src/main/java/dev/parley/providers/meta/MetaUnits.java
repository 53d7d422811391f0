package dev.parley.providers.meta;

import dev.parley.channels.Channel;
import dev.parley.providers.PayloadReader.Payload;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes deliveries apart, which may hold a thousand events of several accounts, and reads the parts. Each has the form of a whole
 * delivery, so that it can be kept, and read again, alone.
 */
@Component
public class MetaUnits {
    private final Map<String, MetaKind> kinds;
    private final MetaAccounts accounts;
    private final JsonMapper json;

    /** A part of a delivery: the channel it is for, what it is known by, and its bytes. */
    record Unit(Channel channel, String key, byte[] raw) {}

    MetaUnits(List<MetaKind> kinds, MetaAccounts accounts, JsonMapper json) {
        this.kinds = kinds.stream().collect(Collectors.toMap(MetaKind::object, Function.identity()));
        this.accounts = accounts;
        this.json = json;
    }

    /** What came to the webhook of a channel, in parts; what is for no connected account stays with that channel. */
    List<Unit> of(Channel called, byte[] raw) {
        JsonNode delivery;
        try {
            delivery = json.readTree(raw);
        } catch (JacksonException _) {
            return List.of(new Unit(called, key(raw), raw));
        }
        var object = delivery.path("object").asString("");
        var kind = kinds.get(object);
        if (kind == null || !delivery.path("entry").isArray()) {
            return List.of(new Unit(called, key(raw), raw));
        }
        return delivery.path("entry")
                .valueStream()
                .flatMap(entry -> kind.parts(entry).stream())
                .map(part -> unit(called, kind, part))
                .toList();
    }

    /** What a part says. It may be for another channel of the same app than the one that keeps it. */
    public Payload read(Channel keeper, byte[] raw) {
        JsonNode delivery;
        try {
            delivery = json.readTree(raw);
        } catch (JacksonException _) {
            return new Payload.Unreadable("It is not JSON that can be read.");
        }
        var kind = kinds.get(delivery.path("object").asString(""));
        var entry = delivery.path("entry").path(0);
        if (kind == null || !entry.isObject()) {
            return new Payload.Unreadable("It is of a kind that Parley does not know.");
        }
        var template = kind.template(entry);
        if (template.isPresent()) {
            return template(keeper, template.get());
        }
        if (kind.ignores(entry)) {
            return new Payload.Ignored();
        }
        var account = kind.account(entry);
        if (account.isEmpty()) {
            return new Payload.Unreadable("It does not say which account it is for.");
        }
        return accounts.through(keeper, kind.kind(), account)
                .map(target -> kind.read(target.channel(), entry))
                .orElseGet(() ->
                        new Payload.NotConnected("It is for the account " + account + ", which is not connected."));
    }

    /** It concerns all numbers of the business that are connected with its templates; where there are none, nobody. */
    private Payload template(Channel keeper, MetaTemplateChange change) {
        var channels = accounts.ofSameApp(keeper, change.setting(), change.business()).stream()
                .map(Channel::id)
                .toList();
        return channels.isEmpty() ? new Payload.Ignored() : new Payload.Template(change.of(channels));
    }

    private Unit unit(Channel called, MetaKind kind, JsonNode part) {
        // In a fixed order: the same part is known by the same bytes, also after a restart.
        var whole = json.createObjectNode().put("object", kind.object());
        whole.set("entry", json.createArrayNode().add(part));
        var raw = json.writeValueAsBytes(whole);
        var channel = accounts.through(called, kind.kind(), kind.account(part))
                .map(MetaAccount::channel)
                .orElse(called);
        return new Unit(channel, key(raw), raw);
    }

    private static String key(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
