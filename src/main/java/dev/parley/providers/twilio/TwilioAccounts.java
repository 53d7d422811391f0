package dev.parley.providers.twilio;

import dev.parley.channels.ChannelChanged;
import dev.parley.channels.Channels;
import dev.parley.channels.Route;
import dev.parley.platform.Secrets;
import dev.parley.providers.Remembered;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The connected accounts with their tokens, remembered for a few seconds. */
@Component
class TwilioAccounts {
    private static final List<Route> ROUTES = List.of(TwilioRoutes.TEXT, TwilioRoutes.WHATSAPP);
    private final Channels channels;
    private final Secrets secrets;
    private final Remembered<TwilioAccount> known;

    TwilioAccounts(Channels channels, Secrets secrets, Clock clock) {
        this.channels = channels;
        this.secrets = secrets;
        this.known = new Remembered<>(clock);
    }

    /** The account of a channel, a deleted one too; empty when it has no token. */
    Optional<TwilioAccount> find(long channelId) {
        return known.of(
                channelId,
                () -> channels.find(channelId)
                        .filter(channel -> ROUTES.contains(channel.route()))
                        .flatMap(channel -> secrets.read(channel.secret(TwilioAccount.AUTH_TOKEN))
                                .map(token -> new TwilioAccount(channel, token))));
    }

    /** The account at whose address a call came. */
    Optional<TwilioAccount> byKey(String key) {
        return channels.byPublicKey(key).flatMap(channel -> find(channel.id()));
    }

    /** Those of all channels that are not deleted. */
    List<TwilioAccount> all() {
        return ROUTES.stream()
                .flatMap(route -> channels.ofKind(route.kind()).stream())
                .map(channel -> find(channel.id()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Forgets the token of a channel that is deleted. */
    void forget(long channelId) {
        channels.find(channelId).ifPresent(channel -> secrets.remove(channel.secret(TwilioAccount.AUTH_TOKEN)));
        known.forget(channelId);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(ChannelChanged changed) {
        known.forget(changed.channelId());
    }
}
