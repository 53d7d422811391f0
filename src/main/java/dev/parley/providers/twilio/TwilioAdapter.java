package dev.parley.providers.twilio;

import dev.parley.channels.ChannelHealth;
import dev.parley.chats.InboundEvent.InboundBlock;
import dev.parley.chats.LongestText;
import dev.parley.chats.Outbound;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import dev.parley.platform.Faults;
import dev.parley.providers.ChannelAdapter;
import dev.parley.providers.IntakeGate;
import dev.parley.providers.UnknownOutcome;
import dev.parley.providers.twilio.TwilioApi.Answer;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends answers (https://www.twilio.com/docs/messaging/api/message-resource#create-a-message). Where the answer to a call is lost,
 * Twilio is asked for the message, and its statuses name it by what was given along (PN-8).
 */
@Component
class TwilioAdapter implements ChannelAdapter {
    static final String TOO_LONG =
            "The message is too long: a text message has at most 1,600 characters. Please send it in parts.";
    private static final Logger log = LoggerFactory.getLogger(TwilioAdapter.class);
    private static final int LONGEST = 1_600;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration NEEDS_SOMEBODY = Duration.ofMinutes(1);
    private final TwilioAccounts accounts;
    private final TwilioApi api;
    private final SentMessages sent;
    private final IntakeGate gate;
    private final ChannelHealth health;
    private final Clock clock;

    TwilioAdapter(
            TwilioAccounts accounts,
            TwilioApi api,
            SentMessages sent,
            IntakeGate gate,
            ChannelHealth health,
            Clock clock) {
        this.accounts = accounts;
        this.api = api;
        this.sent = sent;
        this.gate = gate;
        this.health = health;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public boolean idempotent() {
        return false;
    }

    @Override
    public boolean traces() {
        return true;
    }

    @Override
    public Trace trace(Outbound message) {
        var account = accounts.find(message.lane().channelId());
        var customer = message.to().stream().findFirst();
        return account.isEmpty() || customer.isEmpty()
                ? new Trace.Unclear()
                : sent.find(account.get(), message, customer.get().key());
    }

    @Override
    public LongestText longestText() {
        return LongestText.characters(LONGEST);
    }

    @Override
    public Result send(Outbound message) {
        if (message.text().length() > LONGEST) {
            return new Result.Refused(TOO_LONG);
        }
        var account = accounts.find(message.lane().channelId());
        var customer = message.to().stream().findFirst();
        if (account.isEmpty() || customer.isEmpty()) {
            return new Result.Later(NEEDS_SOMEBODY, "The channel has no auth token. An administrator has to give it.");
        }
        var form = account.get().envelope(message, customer.get().key());
        form.put("Body", message.text());
        return switch (api.post(account.get(), "/Messages.json", form)) {
            case Answer.Done done -> done(done);
            case Answer.Refused refused -> refused(account.get(), customer.get(), refused);
            case Answer.Unreachable unreachable -> {
                if (unreachable.sent()) {
                    throw new UnknownOutcome("Twilio gave no answer.");
                }
                yield new Result.Later(SOON, "Twilio cannot be reached. The message waits.");
            }
        };
    }

    /** Nobody sees in text messages that somebody types. */
    @Override
    public void typing(long chatId, String agentName) {}

    private static Result done(Answer.Done done) {
        var sid = done.result().path("sid").asString("");
        return new Result.Sent(sid.isEmpty() ? null : sid);
    }

    private Result refused(TwilioAccount account, IdentityClaim.Key customer, Answer.Refused refused) {
        if (refused.code() == TwilioErrors.OPTED_OUT) {
            note(new InboundBlock(account.channelId(), ChannelKind.SMS, customer, true, clock.instant()));
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
