package dev.parley.provision;

import static dev.parley.provision.Words.quoted;

import dev.parley.channels.ChannelForm;
import dev.parley.channels.ChannelPlans;
import dev.parley.contacts.ChannelKind;
import dev.parley.platform.Managed;
import dev.parley.routing.Queue;
import dev.parley.routing.Queues;
import dev.parley.security.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The channels of the file. What their providers say to them shows later, in their health. */
@Component
@Order(5)
class ChannelsSection implements Section {
    private final ChannelPlans channels;
    private final Queues queues;
    private final FormRules rules;

    ChannelsSection(ChannelPlans channels, Queues queues, FormRules rules) {
        this.channels = channels;
        this.queues = queues;
        this.rules = rules;
    }

    @Override
    public void check(ProvisionFile file, Names names) {
        Entry.mustDiffer(file.channels());
        accountsMustDiffer(file.channels());
        file.channels().forEach(channel -> check(channel, names));
    }

    private void check(ChannelEntry channel, Names names) {
        var item = channel.item();
        if (channel.queue() != null) {
            names.mustKnowQueue(item, channel.queue());
        }
        var kind = kind(channel).orElse(null);
        if (kind == null) {
            item.wrong(
                    "kind",
                    "There is no kind of channel " + quoted(channel.kind()) + " that can be connected."
                            + Words.hint(
                                    channel.kind(),
                                    channels.kinds().stream()
                                            .map(Enum::name)
                                            .sorted()
                                            .toList()));
            return;
        }
        var form = form(channel, kind, 0L);
        mustKnow(item, channel.settings(), channels.settings(form.route()));
        mustKnow(item, channel.secrets(), channels.secrets(form.route()));
        rules.check(form, item);
        item.attempt(() -> channels.check(form));
    }

    private static void mustKnow(Item item, Map<String, Text> given, Set<String> known) {
        given.forEach((name, text) -> {
            if (!known.contains(name)) {
                item.wrong(
                        text.field(),
                        "This kind of channel has no " + quoted(name) + "."
                                + Words.hint(name, known.stream().sorted().toList()));
            }
        });
    }

    /** One account is connected once. */
    private static void accountsMustDiffer(List<ChannelEntry> all) {
        var seen = new HashMap<String, String>();
        for (var channel : all) {
            var secrets = values(channel.secrets());
            var account = secrets.isEmpty() ? channel.account() : secrets.toString();
            var before = account == null ? null : seen.putIfAbsent(channel.kind() + " " + account, channel.name());
            if (before != null) {
                channel.item()
                        .wrong(
                                secrets.isEmpty() ? "account" : "secrets",
                                "This is the account of " + quoted(before) + ", and it can be connected once.");
            }
        }
    }

    @Override
    public void apply(ProvisionFile file, Names names) {
        for (var channel : file.channels()) {
            channel.item().apply(() -> {
                var queue = Optional.ofNullable(channel.queue())
                        .flatMap(name -> queues.byName(name.value()))
                        .map(Queue::id)
                        .orElseThrow();
                channels.bring(form(channel, kind(channel).orElseThrow(), queue), Caller.CONFIGURATION);
            });
        }
    }

    @Override
    public List<Managed.Thing> managed(ProvisionFile file) {
        return Section.things(Managed.Kind.CHANNEL, file.channels());
    }

    private Optional<ChannelKind> kind(ChannelEntry channel) {
        return Stream.of(ChannelKind.values())
                .filter(kind -> kind.name().equals(channel.kind()))
                .filter(channels.kinds()::contains)
                .findFirst();
    }

    private static ChannelForm form(ChannelEntry channel, ChannelKind kind, long queueId) {
        return new ChannelForm(
                kind,
                channel.name(),
                channel.account(),
                channel.active(),
                queueId,
                channel.language(),
                origins(channel, kind),
                values(channel.settings()),
                values(channel.secrets()),
                true);
    }

    /** A website's own pages, unless the file says which. */
    private static @Nullable List<String> origins(ChannelEntry channel, ChannelKind kind) {
        var own = kind == ChannelKind.WEBSITE && channel.account() != null;
        return channel.allowedOrigins() == null && own
                ? List.of("https://" + channel.account())
                : channel.allowedOrigins();
    }

    private static Map<String, String> values(Map<String, Text> texts) {
        var values = new TreeMap<String, String>();
        texts.forEach((name, text) -> values.put(name, text.value()));
        return values;
    }
}
