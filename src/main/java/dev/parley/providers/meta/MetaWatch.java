package dev.parley.providers.meta;

import dev.parley.channels.ChannelChanged;
import dev.parley.channels.ChannelHealth;
import dev.parley.contacts.ChannelKind;
import dev.parley.platform.Faults;
import dev.parley.providers.meta.GraphApi.Answer;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has Meta bring a page's messages to the app's webhook, and looks from time to time whether it still accepts us (AD-4). A good
 * answer says nothing of the webhook, so it makes no channel well; only what comes in does.
 */
@Component
class MetaWatch {
    private static final Logger log = LoggerFactory.getLogger(MetaWatch.class);
    private static final String FIELDS = "messages,messaging_postbacks,message_echoes,message_deliveries,message_reads,"
            + "message_reactions,message_edits,messaging_referrals,messaging_optins,messaging_handovers,standby";
    private final MetaAccounts accounts;
    private final GraphApi api;
    private final ChannelHealth health;

    MetaWatch(MetaAccounts accounts, GraphApi api, ChannelHealth health) {
        this.accounts = accounts;
        this.api = api;
        this.health = health;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(ChannelChanged changed) {
        accounts.changed(changed);
        beside(() -> {
            accounts.forgetIfDeleted(changed.channelId());
            accounts.find(changed.channelId()).ifPresent(this::subscribe);
        });
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 10 * 60_000)
    void look() {
        accounts.all().stream().filter(one -> one.channel().active()).forEach(one -> beside(() -> subscribe(one)));
    }

    /** Asking again changes nothing, so it is also how we see whether the token still serves. */
    private void subscribe(MetaAccount account) {
        var isPage = account.channel().kind() == ChannelKind.MESSENGER;
        var path = account.channel().account();
        var answer = isPage
                ? api.post(account, path + "/subscribed_apps", Map.of("subscribed_fields", FIELDS))
                : api.get(account, path, Map.of("fields", "display_phone_number"));
        switch (answer) {
            case Answer.Refused refused -> health.trouble(account.channelId(), MetaRefusals.trouble(refused));
            case Answer.Unreachable _ ->
                health.trouble(
                        account.channelId(), "Meta cannot be reached at " + account.graph() + ". Parley keeps trying.");
            case Answer.Done _ -> health.reachable(account.channelId());
        }
    }

    private static void beside(Runnable work) {
        Thread.ofVirtual().name("meta-watch").start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                Faults.log(log, "meta-watch", e);
            }
        });
    }
}
