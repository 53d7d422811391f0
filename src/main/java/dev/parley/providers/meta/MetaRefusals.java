package dev.parley.providers.meta;

import dev.parley.channels.ChannelHealth;
import dev.parley.providers.ChannelAdapter.Result;
import dev.parley.providers.meta.GraphApi.Answer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * What Meta's refusals mean for the agent and for the administrator, in words. Codes stand in
 * https://developers.facebook.com/docs/messenger-platform/error-codes and
 * https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes.
 */
@Component
public class MetaRefusals {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration PAIR = Duration.ofSeconds(6);
    private static final Duration BUSY = Duration.ofMinutes(1);
    private static final Duration NEEDS_SOMEBODY = Duration.ofMinutes(1);
    private final ChannelHealth health;

    MetaRefusals(ChannelHealth health) {
        this.health = health;
    }

    /** What it means, whatever it says. */
    public enum Meaning {
        WINDOW_CLOSED,
        CANNOT_REACH,
        UNKNOWN_CUSTOMER,
        OTHER_APP,
        TEMPLATE,
        TOKEN_DEAD,
        NOT_ALLOWED,
        TOO_MANY,
        TOO_MANY_TO_ONE,
        FAULT,
        REFUSED
    }

    /** Reads the codes. */
    public static Meaning meaning(Answer.Refused refused) {
        return switch (refused.code()) {
            case 10 ->
                switch (refused.subcode()) {
                    case 2018278, 2534022 -> Meaning.WINDOW_CLOSED;
                    case 2018300 -> Meaning.OTHER_APP;
                    default -> Meaning.NOT_ALLOWED;
                };
            case 131047 -> Meaning.WINDOW_CLOSED;
            case 551, 230, 131026 -> Meaning.CANNOT_REACH;
            case 200 -> refused.subcode() == 2018108 ? Meaning.CANNOT_REACH : Meaning.NOT_ALLOWED;
            case 100 ->
                refused.subcode() == 33 || refused.subcode() == 2018001 ? Meaning.UNKNOWN_CUSTOMER : Meaning.REFUSED;
            case 190, 102 -> Meaning.TOKEN_DEAD;
            case 3, 131031, 131042, 368, 133010 -> Meaning.NOT_ALLOWED;
            case 4, 17, 32, 613, 80004, 80005, 80006, 80007, 130429, 131048 -> Meaning.TOO_MANY;
            case 131056 -> Meaning.TOO_MANY_TO_ONE;
            case 1, 2, 1200, 131000, 131016, 131057 -> Meaning.FAULT;
            default -> TemplateRefusals.words(refused.code()).isPresent() ? Meaning.TEMPLATE : byNumber(refused);
        };
    }

    private static Meaning byNumber(Answer.Refused refused) {
        if (refused.code() > 200 && refused.code() < 300) {
            return Meaning.NOT_ALLOWED;
        }
        if (refused.status() == 401) {
            return Meaning.TOKEN_DEAD;
        }
        if (refused.status() == 429) {
            return Meaning.TOO_MANY;
        }
        return refused.status() >= 500 ? Meaning.FAULT : Meaning.REFUSED;
    }

    /** What becomes of a message that was refused; trouble with the account is told to administrators. */
    public Result result(MetaAccount account, String provider, Answer.Refused refused) {
        var meaning = meaning(refused);
        if (meaning == Meaning.TOKEN_DEAD || meaning == Meaning.NOT_ALLOWED) {
            health.trouble(account.channelId(), trouble(refused));
        }
        return switch (meaning) {
            case TOKEN_DEAD ->
                new Result.Later(
                        NEEDS_SOMEBODY,
                        provider
                                + " does not accept the access token any more. An administrator has to give a new one.",
                        true);
            case NOT_ALLOWED ->
                new Result.Later(
                        NEEDS_SOMEBODY,
                        provider + " does not allow this account to send. An administrator has to look at the channel.",
                        true);
            case TOO_MANY -> later(refused, BUSY, provider + " asks to wait. The message waits.", true);
            case TOO_MANY_TO_ONE ->
                later(
                        refused,
                        PAIR,
                        provider + " asks to wait between messages to one customer. The message waits.",
                        false);
            case FAULT -> later(refused, SOON, provider + " has a fault. The message waits.", false);
            case WINDOW_CLOSED, CANNOT_REACH, UNKNOWN_CUSTOMER, OTHER_APP, TEMPLATE, REFUSED ->
                new Result.Refused(forGood(provider, refused));
        };
    }

    /** Why a message will never arrive, in words. */
    public static String forGood(String provider, Answer.Refused refused) {
        return switch (meaning(refused)) {
            case WINDOW_CLOSED ->
                provider
                        + " lets a business answer only for 24 hours after the customer's last message, and they are over.";
            case CANNOT_REACH ->
                "The customer cannot be reached on " + provider
                        + ": they may have blocked this account or closed theirs.";
            case UNKNOWN_CUSTOMER -> provider + " does not know this customer any more.";
            case OTHER_APP ->
                "Another program, such as a bot or Meta's own inbox, leads this conversation now, so nothing can be sent from"
                        + " here.";
            case TEMPLATE, TOKEN_DEAD, NOT_ALLOWED, TOO_MANY, TOO_MANY_TO_ONE, FAULT, REFUSED ->
                TemplateRefusals.words(refused.code())
                        .orElseGet(() -> provider + " refused the message" + words(refused) + ".");
        };
    }

    /** What a refusal means for an administrator. */
    public static String trouble(Answer.Refused refused) {
        return switch (meaning(refused)) {
            case TOKEN_DEAD ->
                "Meta does not accept the access token any more. Make a new one in the app's dashboard and paste it into the"
                        + " channel.";
            case NOT_ALLOWED ->
                "Meta does not allow this account what it needs" + words(refused)
                        + ". Check the permissions of the token and of the app.";
            default -> "Meta answers with an error" + words(refused) + ". Parley keeps trying.";
        };
    }

    private static Result later(Answer.Refused refused, Duration least, String sentence, boolean wholeAccount) {
        return new Result.Later(refused.pause().compareTo(least) > 0 ? refused.pause() : least, sentence, wholeAccount);
    }

    /** Meta's own words may quote anything, so they are cut. */
    private static String words(Answer.Refused refused) {
        var message = refused.message().replaceAll("\\s+", " ").strip();
        var cut = message.length() > 200 ? message.substring(0, 200) + "…" : message;
        return " (" + (refused.code() == 0 ? refused.status() : refused.code()) + (cut.isEmpty() ? "" : ": " + cut)
                + ")";
    }
}
