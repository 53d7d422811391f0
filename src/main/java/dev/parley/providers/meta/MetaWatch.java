package dev.parley.providers.meta;

import dev.parley.channels.ChannelChanged;
import dev.parley.channels.ChannelHealth;
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
 * Has Meta bring messages of pages and of Instagram accounts to the app's webhook, and looks from time to time whether it still
 * accepts us (AD-4). A good answer says nothing of the webhook, so it makes no channel well; only what comes in does.
 */
@Component
class MetaWatch {
    private static final Logger log = LoggerFactory.getLogger(MetaWatch.class);
    private static final String FIELDS = "messages,messaging_postbacks,message_echoes,message_deliveries,message_reads,"
            + "message_reactions,message_edits,messaging_referrals,messaging_optins,messaging_handovers,standby";
    private static final String OF_INSTAGRAM =
            "messages,messaging_postbacks,messaging_seen,message_reactions,message_edit,"
                    + "messaging_referral,messaging_handover,standby";
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
        var fields = switch (account.channel().kind()) {
            // An Instagram account of a page asks for the same, so that neither takes the other's fields away.
            case MESSENGER -> FIELDS;
            case INSTAGRAM -> account.channel().settings().containsKey(MetaAccount.PAGE_ID) ? FIELDS : OF_INSTAGRAM;
            case WHATSAPP, WEBSITE, TELEGRAM, SMS -> "";
        };
        var answer = fields.isEmpty()
                ? api.get(account, account.caller(), Map.of("fields", "display_phone_number"))
                : api.post(account, account.caller() + "/subscribed_apps", Map.of("subscribed_fields", fields));
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
