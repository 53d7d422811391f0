package dev.parley.providers.twilio;

import dev.parley.channels.Via;
import dev.parley.chats.FilesTaken;
import dev.parley.chats.LongestText;
import dev.parley.chats.OfferedFile;
import dev.parley.chats.Outbound;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.ChannelAdapter;
import dev.parley.providers.PublicFiles;
import dev.parley.providers.UnknownOutcome;
import dev.parley.providers.twilio.TwilioApi.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sends answers (https://www.twilio.com/docs/messaging/api/message-resource#create-a-message). Where the answer to a call is lost,
 * Twilio is asked for the message, and its statuses name it by what was given along (PN-8). Twilio fetches a file from an address of
 * Parley's that it is given.
 */
final class TwilioAdapter implements ChannelAdapter {
    /** Characters. */
    static final int LONGEST = 1_600;

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration NEEDS_SOMEBODY = Duration.ofMinutes(1);
    private final Dialect dialect;
    private final Means means;

    /** What sending needs, whatever is sent. */
    @Component
    record Means(
            TwilioAccounts accounts, TwilioApi api, SentMessages sent, TwilioRefusals refusals, PublicFiles files) {}

    TwilioAdapter(Dialect dialect, Means means) {
        this.dialect = dialect;
        this.means = means;
    }

    @Override
    public ChannelKind kind() {
        return dialect.route().kind();
    }

    @Override
    public Via via() {
        return dialect.route().via();
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
        var account = means.accounts().find(message.lane().channelId());
        var customer = dialect.recipient(message.to());
        return account.isEmpty() || customer.isEmpty()
                ? new Trace.Unclear()
                : means.sent().find(account.get(), message, customer.get());
    }

    @Override
    public LongestText longestText() {
        return LongestText.characters(LONGEST);
    }

    @Override
    public Result send(Outbound message) {
        var refusal = dialect.refusal(message);
        if (refusal.isPresent()) {
            return new Result.Refused(refusal.get());
        }
        var account = means.accounts().find(message.lane().channelId());
        var customer = dialect.recipient(message.to());
        if (account.isEmpty() || customer.isEmpty()) {
            return new Result.Later(NEEDS_SOMEBODY, "The channel has no auth token. An administrator has to give it.");
        }
        return switch (means.api()
                .post(account.get(), "/Messages.json", form(account.get(), message, customer.get()))) {
            case Answer.Done done -> done(done);
            case Answer.Refused refused -> means.refusals().result(account.get(), message, refused);
            case Answer.Unreachable unreachable -> {
                if (unreachable.sent()) {
                    throw new UnknownOutcome("Twilio gave no answer.");
                }
                yield new Result.Later(SOON, "Twilio cannot be reached. The message waits.");
            }
        };
    }

    private Map<String, String> form(TwilioAccount account, Outbound message, String customer) {
        var form = account.envelope(message, customer);
        var file = message.file();
        if (file != null) {
            form.put("MediaUrl", account.publicAddress() + means.files().offer(file));
        }
        if (!message.text().isEmpty()) {
            form.put("Body", message.text());
        }
        return form;
    }

    @Override
    public FilesTaken files() {
        return dialect.files();
    }

    @Override
    public Optional<String> refusal(OfferedFile file) {
        return dialect.refusal(file);
    }

    /** Nobody sees in text messages that somebody types, and Twilio does not pass it on to WhatsApp. */
    @Override
    public void typing(long chatId, String agentName) {}

    private static Result done(Answer.Done done) {
        var sid = done.result().path("sid").asString("");
        return new Result.Sent(sid.isEmpty() ? null : sid);
    }
}
