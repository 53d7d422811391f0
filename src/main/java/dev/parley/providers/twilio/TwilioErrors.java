package dev.parley.providers.twilio;

import dev.parley.providers.ChannelAdapter.Result;
import dev.parley.providers.twilio.TwilioApi.Answer;
import java.time.Duration;
import java.util.Set;

/** What Twilio's error codes mean for the agent (https://www.twilio.com/docs/api/errors). */
final class TwilioErrors {
    /** The customer wrote STOP. */
    static final int OPTED_OUT = 21610;

    static final String WINDOW_CLOSED =
            "WhatsApp lets a business answer only for 24 hours after the customer's last message, and they are over.";
    static final int NOT_FOUND = 20404;
    private static final Set<Integer> TOO_MANY = Set.of(429, 20429, 14107, 63018);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration NEEDS_SOMEBODY = Duration.ofMinutes(1);

    private TwilioErrors() {}

    static Result result(Answer.Refused refused) {
        if (refused.status() == 429 || TOO_MANY.contains(refused.code())) {
            return new Result.Later(
                    longer(refused.retryAfter(), Duration.ofSeconds(1)),
                    "Twilio asks to wait. The message waits.",
                    true);
        }
        if (refused.status() == 401 || refused.code() == 20003) {
            return new Result.Later(
                    NEEDS_SOMEBODY,
                    "Twilio does not accept the auth token any more. An administrator has to give the new one.",
                    true);
        }
        return refused.status() >= 500
                ? new Result.Later(longer(refused.retryAfter(), SOON), "Twilio has a fault. The message waits.")
                : new Result.Refused(words(refused.code()));
    }

    /** Why a message did not arrive. */
    static String words(int code) {
        return switch (code) {
            case OPTED_OUT ->
                "The customer wants no more messages (they wrote STOP), so nothing can reach them until they write START.";
            case 21211, 21214, 21217, 21401, 21614 -> "This is no number that can get text messages.";
            case 30003 -> "The customer's phone could not be reached: it is off or out of reach.";
            case 30004 -> "The customer's network has blocked messages from this number.";
            case 30005 -> "The customer's number does not exist any more.";
            case 30006 ->
                "The customer's number cannot get text messages: it is a landline or its network is not reached.";
            case 30007 -> "The mobile network took the message for advertising and did not deliver it.";
            case 30008 -> "The mobile network did not deliver the message and does not say why.";
            case 63016 -> WINDOW_CLOSED;
            case 63002, 63003, 63024 -> "This customer cannot be reached on WhatsApp.";
            case 63032 -> "WhatsApp does not let this account write to this customer.";
            case 63033 -> "The customer has blocked this account on WhatsApp.";
            case 63005, 63021 -> "WhatsApp does not take what this message holds.";
            case 11200, 21620, 63019 ->
                "Twilio could not fetch the file from Parley. An administrator has to look at the channel's public address.";
            case 12300, 30011, 30019 -> "The customer's network does not take such a file.";
            case 63010, 63012 -> "WhatsApp has a fault. Please try again later.";
            case 63001, 63020 ->
                "WhatsApp does not accept this account. An administrator has to look at it in the Twilio console.";
            case 21408 ->
                "Twilio is not allowed to send to this country. An administrator can allow it there, under Geo permissions.";
            case 21603, 21606, 21612, 21659, 21660, 21661, 21703, 21704, 63007 ->
                "Twilio cannot send from this channel's number. An administrator has to look at it there.";
            case 21617 -> "The message is too long: Twilio takes at most 1,600 characters. Please send it in parts.";
            case 30034 ->
                "This number is not registered for business messages in the USA. An administrator has to register it.";
            case 30001, 63018 -> "Twilio had too many messages of this account to send. Please try again later.";
            case 30002 -> "Twilio has suspended the account. An administrator has to ask Twilio.";
            case 0 -> "Twilio did not deliver the message and does not say why.";
            default -> "Twilio did not deliver the message (error " + code + ").";
        };
    }

    /** What refusals mean for an administrator (AD-4). */
    static String trouble(Answer.Refused refused) {
        return switch (refused.status()) {
            case 401, 403 ->
                "Twilio does not accept this channel's auth token any more. Copy the one that the Twilio console shows.";
            case 404 ->
                "Twilio does not know this channel's account any more. Compare the account SID with the Twilio console.";
            default -> "Twilio answers with an error (" + refused.status() + "). Parley keeps trying.";
        };
    }

    static String unreachable(TwilioAccount account) {
        return "Twilio cannot be reached at " + account.apiBase()
                + ". Parley keeps trying; what customers write meanwhile is fetched later.";
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
