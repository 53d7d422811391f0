package dev.parley.providers.telegram;

import dev.parley.chats.Abilities;
import dev.parley.chats.KnownMessage;
import dev.parley.chats.Lane;
import dev.parley.chats.LaneThread;
import dev.parley.contacts.Contacts;
import dev.parley.contacts.IdentityClaim;
import dev.parley.providers.ChannelAdapter.Result;
import dev.parley.providers.telegram.TelegramApi.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reacts, edits and shows who types (https://core.telegram.org/bots/api#setmessagereaction). Bots may react with one emoji of Telegram's list. */
@Component
class TelegramActions {
    /** Of Telegram's list, those that come nearest to what other kinds of channels offer. */
    static final Abilities ABILITIES = new Abilities(List.of("👍", "❤️", "🤣", "😱", "😢", "🙏"), true, true);

    private static final String VARIATION = "\uFE0F";
    private final Bots bots;
    private final TelegramApi api;
    private final Contacts contacts;
    private final LaneThread thread;
    private final Set<Long> typing = ConcurrentHashMap.newKeySet();

    TelegramActions(Bots bots, TelegramApi api, Contacts contacts, LaneThread thread) {
        this.bots = bots;
        this.api = api;
        this.contacts = contacts;
        this.thread = thread;
    }

    /** One call a chat at a time: while Telegram is slow, further ones are left out. */
    void typing(long chatId) {
        if (typing.add(chatId)) {
            Thread.ofVirtual().name("telegram-typing").start(() -> {
                try {
                    thread.lastLane(chatId).ifPresent(this::showTyping);
                } finally {
                    typing.remove(chatId);
                }
            });
        }
    }

    private void showTyping(Lane lane) {
        bots.find(lane.channelId())
                .ifPresent(bot -> customer(lane.identityId())
                        .ifPresent(key -> api.callNow(
                                bot,
                                "sendChatAction",
                                Map.of("chat_id", TelegramAdapter.number(key.key()), "action", "typing"))));
    }

    private Optional<IdentityClaim.Key> customer(long identityId) {
        return contacts.keys(identityId).stream().findFirst();
    }

    /** Telegram's list has its emoji without the character that gives them colour. */
    Optional<String> react(KnownMessage message, @Nullable String emoji) {
        var reactions =
                emoji == null ? List.of() : List.of(Map.of("type", "emoji", "emoji", emoji.replace(VARIATION, "")));
        return call(message, "setMessageReaction", "reaction", reactions);
    }

    Optional<String> edit(KnownMessage message, String text) {
        return call(message, "editMessageText", "text", text);
    }

    private Optional<String> call(KnownMessage message, String method, String field, Object value) {
        var bot = bots.find(message.lane().channelId());
        var customer = message.to().stream().findFirst();
        var number = TelegramSends.number(message.providerId());
        if (bot.isEmpty() || customer.isEmpty() || number.isEmpty()) {
            return Optional.of("Telegram does not know this message by a number, so nothing can be done with it.");
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("chat_id", TelegramAdapter.number(customer.get().key()));
        parameters.put("message_id", number.get());
        parameters.put(field, value);
        return switch (api.callNow(bot.get(), method, parameters)) {
            case Answer.Done _ -> Optional.empty();
            case Answer.Refused refused when refused.description().contains("not modified") -> Optional.empty();
            case Answer.Refused refused -> Optional.of(words(refused));
            case Answer.Unreachable _ -> Optional.of("Telegram gave no answer. Please try again in a moment.");
        };
    }

    private static String words(Answer.Refused refused) {
        if (refused.description().contains("REACTION_INVALID")) {
            return "Telegram does not take this reaction here.";
        }
        if (refused.description().contains("not found") || refused.description().contains("can't be edited")) {
            return "Telegram no longer lets this message be changed.";
        }
        return switch (TelegramRefusals.result(refused)) {
            case Result.Refused no -> no.reason();
            case Result.Later _, Result.Sent _ -> "Telegram cannot do this now. Please try again in a moment.";
        };
    }
}
