package dev.parley.providers.telegram;

import dev.parley.chats.Abilities;
import dev.parley.chats.FilesTaken;
import dev.parley.chats.KnownMessage;
import dev.parley.chats.Outbound;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.ChannelAdapter;
import dev.parley.providers.UnknownOutcome;
import dev.parley.providers.telegram.TelegramApi.Answer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends answers (https://core.telegram.org/bots/api#sendmessage). Telegram gives no way to find out whether a call whose answer was
 * lost was carried out, so such a message is sent once more and marked (PN-8).
 */
@Component
class TelegramAdapter implements ChannelAdapter {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration NEEDS_SOMEBODY = Duration.ofMinutes(1);
    private final Bots bots;
    private final SendRefusals refusals;
    private final TelegramSends sends;
    private final TelegramActions actions;

    TelegramAdapter(Bots bots, SendRefusals refusals, TelegramSends sends, TelegramActions actions) {
        this.bots = bots;
        this.refusals = refusals;
        this.sends = sends;
        this.actions = actions;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public boolean idempotent() {
        return false;
    }

    @Override
    public Result send(Outbound message) {
        var lane = message.lane();
        var bot = bots.find(lane.channelId());
        var customer = message.to().stream().findFirst();
        if (bot.isEmpty() || customer.isEmpty()) {
            return new Result.Later(NEEDS_SOMEBODY, "The channel has no bot token. An administrator has to give it.");
        }
        var answer = sends.send(bot.get(), number(customer.get().key()), message);
        return switch (answer) {
            case Answer.Done done ->
                new Result.Sent(customer.get().key() + ":"
                        + done.result().path("message_id").asString(""));
            case Answer.Refused refused -> refusals.result(bot.get(), customer.get(), refused);
            case Answer.Unreachable unreachable -> {
                if (unreachable.sent()) {
                    throw new UnknownOutcome("Telegram gave no answer.");
                }
                yield new Result.Later(SOON, "Telegram cannot be reached. The message waits.");
            }
        };
    }

    @Override
    public FilesTaken files() {
        return new FilesTaken(null, TelegramSends.LARGEST, TelegramSends.LONGEST_CAPTION);
    }

    @Override
    public Abilities abilities() {
        return TelegramActions.ABILITIES;
    }

    @Override
    public Optional<String> react(KnownMessage message, @Nullable String emoji) {
        return actions.react(message, emoji);
    }

    @Override
    public Optional<String> edit(KnownMessage message, String text) {
        return actions.edit(message, text);
    }

    @Override
    public void typing(long chatId, String agentName) {
        actions.typing(chatId);
    }

    /** Ids are numbers of up to 52 bits; anything else is passed on as it came. */
    static Object number(String id) {
        return id.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(id) : id;
    }
}
