package dev.parley.providers.telegram;

import dev.parley.channels.Channel;
import dev.parley.channels.Channels;
import dev.parley.contacts.ChannelKind;
import dev.parley.platform.Secrets;
import dev.parley.providers.Remembered;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The connected bots with their tokens, remembered for a few seconds. */
@Component
class Bots {
    private final Channels channels;
    private final Secrets secrets;
    private final Remembered<Bot> known;

    Bots(Channels channels, Secrets secrets, Clock clock) {
        this.channels = channels;
        this.secrets = secrets;
        this.known = new Remembered<>(clock);
    }

    /** The bot of a channel, a deleted one too; empty when it has no token. With the database away it is as it was before. */
    Optional<Bot> find(long channelId) {
        return known.of(
                channelId,
                () -> channels.find(channelId)
                        .filter(channel -> channel.kind() == ChannelKind.TELEGRAM)
                        .flatMap(this::bot));
    }

    /** The bots of all channels that are not deleted. */
    List<Bot> all() {
        return channels.ofKind(ChannelKind.TELEGRAM).stream()
                .map(channel -> find(channel.id()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Forgets what was kept for a bot whose channel is deleted. */
    void forget(Bot bot) {
        secrets.remove(bot.channel().secret(Bot.TOKEN));
        secrets.remove(bot.channel().secret(Bot.WEBHOOK_SECRET));
        known.forget(bot.channelId());
    }

    /** The channel was changed: its bot is read anew. */
    void changed(long channelId) {
        known.forget(channelId);
    }

    private Optional<Bot> bot(Channel channel) {
        return secrets.read(channel.secret(Bot.TOKEN)).map(token -> new Bot(channel, token, webhookSecret(channel)));
    }

    /** What Telegram sends back with each call of the webhook: made once for each channel. */
    private String webhookSecret(Channel channel) {
        var name = channel.secret(Bot.WEBHOOK_SECRET);
        return secrets.read(name).orElseGet(() -> {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            secrets.putIfAbsent(name, HexFormat.of().formatHex(bytes));
            return secrets.read(name).orElseThrow();
        });
    }
}
