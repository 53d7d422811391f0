package dev.parley.providers.meta;

import dev.parley.channels.Channel;
import dev.parley.channels.ChannelChanged;
import dev.parley.channels.Channels;
import dev.parley.channels.Via;
import dev.parley.contacts.ChannelKind;
import dev.parley.platform.DatabaseFault;
import dev.parley.platform.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The connected accounts with their tokens, remembered for a few seconds. */
@Component
public class MetaAccounts {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Set<ChannelKind> KINDS =
            EnumSet.of(ChannelKind.MESSENGER, ChannelKind.WHATSAPP, ChannelKind.INSTAGRAM);
    private final Channels channels;
    private final Secrets secrets;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(List<MetaAccount> all, Instant read) {}

    MetaAccounts(Channels channels, Secrets secrets, Clock clock) {
        this.channels = channels;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Those of all channels that are not deleted and have a token. With the database away they are as they were before. */
    public List<MetaAccount> all() {
        var before = known;
        var now = clock.instant();
        if (before != null && Duration.between(before.read(), now).abs().compareTo(FRESH) < 0) {
            return before.all();
        }
        try {
            var all = read();
            known = new Known(all, now);
            return all;
        } catch (RuntimeException e) {
            if (before == null || !DatabaseFault.of(e).passes()) {
                throw e;
            }
            return before.all();
        }
    }

    /** The account of a channel. */
    public Optional<MetaAccount> find(long channelId) {
        return all().stream().filter(one -> one.channelId() == channelId).findFirst();
    }

    /**
     * The account to which Meta delivers through the webhook of a channel: the accounts of one app share its webhook, and are told
     * apart by the app's secret, so that whoever knows one app's secret reaches no other app's accounts.
     */
    Optional<MetaAccount> through(Channel called, ChannelKind kind, String account) {
        var all = all();
        return all.stream()
                .filter(one -> one.channelId() == called.id())
                .findFirst()
                .flatMap(mine -> all.stream()
                        .filter(one -> one.appSecret().equals(mine.appSecret()))
                        .filter(one -> one.channel().kind() == kind
                                && one.channel().account().equals(account))
                        .findFirst());
    }

    /** The channels of the same app as one of them whose setting has this value. */
    List<Channel> ofSameApp(Channel called, String setting, String value) {
        var all = all();
        return all.stream()
                .filter(one -> one.channelId() == called.id())
                .findFirst()
                .map(mine -> all.stream()
                        .filter(one -> one.appSecret().equals(mine.appSecret()))
                        .map(MetaAccount::channel)
                        .filter(one -> value.equals(one.settings().get(setting)))
                        .toList())
                .orElse(List.of());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(ChannelChanged changed) {
        known = null;
    }

    /** Forgets what was kept for an account whose channel is deleted. */
    void forgetIfDeleted(long channelId) {
        channels.find(channelId)
                .filter(channel -> channel.deletedAt() != null
                        && channel.route().via() == Via.DIRECT
                        && KINDS.contains(channel.kind()))
                .ifPresent(channel -> MetaForm.SECRETS.forEach(secret -> secrets.remove(channel.secret(secret))));
    }

    private List<MetaAccount> read() {
        return KINDS.stream()
                .flatMap(kind -> channels.ofKind(kind).stream())
                .filter(channel -> channel.route().via() == Via.DIRECT)
                .flatMap(channel -> account(channel).stream())
                .toList();
    }

    /** The account of a channel, with the secrets as they are now. */
    public Optional<MetaAccount> account(Channel channel) {
        return secrets.read(channel.secret(MetaAccount.ACCESS_TOKEN))
                .flatMap(token -> secrets.read(channel.secret(MetaAccount.APP_SECRET))
                        .map(appSecret -> new MetaAccount(channel, token, appSecret)));
    }
}
