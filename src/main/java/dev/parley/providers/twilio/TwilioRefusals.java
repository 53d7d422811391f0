package dev.parley.providers.twilio;

import dev.parley.channels.ChannelHealth;
import dev.parley.chats.InboundEvent.InboundBlock;
import dev.parley.chats.Outbound;
import dev.parley.platform.Faults;
import dev.parley.providers.ChannelAdapter.Result;
import dev.parley.providers.IntakeGate;
import dev.parley.providers.twilio.TwilioApi.Answer;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What follows when Twilio refuses a message: what is known by it of the customer or of the account is noted. */
@Component
class TwilioRefusals {
    private static final Logger log = LoggerFactory.getLogger(TwilioRefusals.class);
    private final IntakeGate gate;
    private final ChannelHealth health;
    private final Clock clock;

    TwilioRefusals(IntakeGate gate, ChannelHealth health, Clock clock) {
        this.gate = gate;
        this.health = health;
        this.clock = clock;
    }

    Result result(TwilioAccount account, Outbound message, Answer.Refused refused) {
        if (refused.code() == TwilioErrors.OPTED_OUT) {
            note(new InboundBlock(
                    account.channelId(), account.channel().kind(), message.to().getFirst(), true, clock.instant()));
        }
        if (refused.status() == 401) {
            health.trouble(account.channelId(), TwilioErrors.trouble(refused));
        }
        return TwilioErrors.result(refused);
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
