package dev.parley.providers.telegram;

import dev.parley.channels.ChannelHealth;
import dev.parley.chats.InboundEvent.InboundBlock;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import dev.parley.platform.Faults;
import dev.parley.providers.ChannelAdapter.Result;
import dev.parley.providers.IntakeGate;
import dev.parley.providers.telegram.TelegramApi.Answer;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is learnt from a message that Telegram refuses: a customer who blocks the bot, a token that is no longer valid. */
@Component
class SendRefusals {
    private static final Logger log = LoggerFactory.getLogger(SendRefusals.class);
    /** Telegram's clock has whole seconds, and may be behind ours. */
    private static final Duration LATE = Duration.ofSeconds(2);

    private final IntakeGate gate;
    private final ChannelHealth health;
    private final Clock clock;

    SendRefusals(IntakeGate gate, ChannelHealth health, Clock clock) {
        this.gate = gate;
        this.health = health;
        this.clock = clock;
    }

    Result result(Bot bot, IdentityClaim.Key customer, Answer.Refused refused) {
        if (refused.code() == 403 && refused.description().contains("blocked")) {
            note(new InboundBlock(
                    bot.channelId(),
                    ChannelKind.TELEGRAM,
                    customer,
                    true,
                    clock.instant().minus(LATE)));
        }
        if (refused.code() == 401 || refused.code() == 404) {
            health.trouble(bot.channelId(), TelegramTrouble.of(bot, refused));
        }
        return TelegramRefusals.result(refused);
    }

    /** Whatever comes of it, the message itself was refused. */
    private void note(InboundBlock block) {
        try {
            gate.take(block);
        } catch (RuntimeException e) {
            Faults.log(log, "note-block", e);
        }
    }
}
