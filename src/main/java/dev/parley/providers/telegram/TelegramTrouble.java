package dev.parley.providers.telegram;

import dev.parley.providers.telegram.TelegramApi.Answer;
import java.util.Locale;

/** What Telegram's refusals mean for an administrator, in words (AD-4). */
final class TelegramTrouble {
    private TelegramTrouble() {}

    static String of(Bot bot, Answer.Refused refused) {
        return switch (refused.code()) {
            case 401, 404 ->
                "Telegram does not know this bot's token any more. Copy the new one from @BotFather into the channel.";
            case 409 -> conflict(refused.description());
            case 400 ->
                "Telegram refuses the address at which it is to call: "
                        + refused.description().replace("Bad Request: ", "") + ".";
            default -> "Telegram answers with an error (" + refused.code() + "). Parley keeps trying.";
        };
    }

    static String unreachable(Bot bot) {
        return "Telegram cannot be reached at " + bot.channel().settings().getOrDefault(Bot.API_BASE, Bot.OFFICIAL)
                + ". Parley keeps trying; nothing is lost for 24 hours.";
    }

    static String webhookElsewhere(String host) {
        return "This bot sends its messages to " + host
                + ", because another program has set its own address there. Stop that program, then save this channel again.";
    }

    private static String conflict(String description) {
        return description.toLowerCase(Locale.ROOT).contains("webhook")
                ? webhookElsewhere("another address")
                : "Another program asks for this bot's messages, so each reaches only one of the two. Stop the other one, or"
                        + " connect another bot.";
    }
}
