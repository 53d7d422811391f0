package dev.parley.providers.telegram;

import dev.parley.providers.ChannelAdapter.Result;
import dev.parley.providers.telegram.TelegramApi.Answer;
import java.time.Duration;

/** What Telegram's refusals of a message mean for the agent (codes as its own server gives them, see providers in the guide). */
final class TelegramRefusals {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration NEEDS_SOMEBODY = Duration.ofMinutes(1);

    private TelegramRefusals() {}

    static Result result(Answer.Refused refused) {
        return switch (refused.code()) {
            case 429 ->
                new Result.Later(
                        longer(refused.retryAfter(), Duration.ofSeconds(1)),
                        "Telegram asks to wait. The message waits.");
            case 401, 404 ->
                new Result.Later(
                        NEEDS_SOMEBODY,
                        "Telegram does not accept the bot's token any more. An administrator has to give the new one.",
                        true);
            case 403 -> new Result.Refused(forbidden(refused.description()));
            case 413 -> new Result.Refused("The file is too large for Telegram.");
            case 400 -> new Result.Refused(bad(refused.description()));
            default -> new Result.Later(longer(refused.retryAfter(), SOON), "Telegram has a fault. The message waits.");
        };
    }

    private static String forbidden(String description) {
        if (description.contains("blocked")) {
            return "The customer has blocked this bot, so nothing can reach them on Telegram.";
        }
        if (description.contains("deactivated")) {
            return "The customer's Telegram account no longer exists.";
        }
        if (description.contains("initiate")) {
            return "Telegram lets a bot write only to people who wrote to it first.";
        }
        return "Telegram does not let this bot write to the customer.";
    }

    private static String bad(String description) {
        if (description.contains("chat not found")) {
            return "Telegram does not know this customer any more.";
        }
        if (description.contains("too long")) {
            return "The message is too long for Telegram. Please send it in two parts.";
        }
        return "Telegram refused the message (" + description.replace("Bad Request: ", "") + ").";
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
