package dev.parley.providers.telegram;

import dev.parley.channels.Channel;
import dev.parley.channels.ChannelConnection;
import dev.parley.channels.ChannelProblem;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.SetupFields;
import dev.parley.providers.telegram.TelegramApi.Answer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A bot is connected by its token; Telegram tells its name and where its messages go now (getMe, getWebhookInfo). */
@Component
class TelegramConnection implements ChannelConnection {
    private static final String TOKEN_FIELD = "secrets." + Bot.TOKEN;
    private final TelegramApi api;

    TelegramConnection(TelegramApi api) {
        this.api = api;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public Set<String> settings() {
        return Set.of(Bot.API_BASE, Bot.FILE_BASE, Bot.RECEIVE, Bot.PUBLIC_ADDRESS);
    }

    @Override
    public Set<String> secrets() {
        return Set.of(Bot.TOKEN);
    }

    @Override
    public Checked check(Attempt attempt) {
        var token = attempt.secrets().getOrDefault(Bot.TOKEN, "");
        if (!Bot.looksLikeAToken(token)) {
            throw ChannelProblem.WRONG_SECRET
                    .with(
                            token.isEmpty()
                                    ? "Please paste the bot's token, which @BotFather shows."
                                    : "This is no bot token. @BotFather shows it, in the form 123456789:ABCdef.")
                    .at(TOKEN_FIELD);
        }
        var settings = settings(attempt);
        new SetupFields(attempt)
                .mustNotCarryElsewhere(
                        Bot.TOKEN,
                        List.of(Bot.API_BASE, Bot.FILE_BASE),
                        settings,
                        "Please paste the bot's token again, because the address it is sent to changes.");
        if (attempt.offline()) {
            return notAsked(attempt, settings, token);
        }
        var bot = new Bot(draft(attempt, settings), token, "");
        return switch (api.callNow(bot, "getMe", Map.of())) {
            case Answer.Done done -> known(attempt, bot, done.result());
            case Answer.Refused refused -> throw wrongToken(refused);
            case Answer.Unreachable _ ->
                throw ChannelProblem.PROVIDER_UNREACHABLE
                        .with("Telegram cannot be reached at " + settings.get(Bot.API_BASE)
                                + ". Check that address and this machine's connection.")
                        .at("settings." + Bot.API_BASE);
        };
    }

    private Checked known(Attempt attempt, Bot bot, JsonNode me) {
        var account = "@" + me.path("username").asString(me.path("id").asString("bot"));
        var id = me.path("id").asString("");
        bot.channel().settings().put(Bot.BOT_ID, id);
        mustBeTheSameBot(attempt.channel(), id, account);
        var title = me.path("first_name").asString(account);
        var elsewhere = elsewhere(attempt, bot);
        var notices = elsewhere == null
                ? List.<String>of()
                : List.of("This bot sends its messages to " + elsewhere + " now. Connecting it here takes them over.");
        return new Checked(account, TOKEN_FIELD, title, bot.channel().settings(), notices, elsewhere);
    }

    /** Another bot counts its messages anew, so that its first ones would look like those of the bot before. */
    private static void mustBeTheSameBot(@Nullable Channel channel, String id, String account) {
        var before = channel == null ? "" : channel.settings().getOrDefault(Bot.BOT_ID, "");
        if (!before.isEmpty() && !before.equals(id)) {
            throw ChannelProblem.WRONG_SECRET
                    .with("This is the token of " + account + ", and this channel is another bot's. Connect " + account
                            + " as a channel of its own.")
                    .at(TOKEN_FIELD);
        }
    }

    /** The host to which the bot sends its messages now, unless that is us. */
    private @Nullable String elsewhere(Attempt attempt, Bot bot) {
        if (!(api.callNow(bot, "getWebhookInfo", Map.of()) instanceof Answer.Done done)) {
            return null;
        }
        var url = done.result().path("url").asString("");
        var ours = attempt.channel() != null
                && url.contains(TelegramWebhook.PATH + bot.channel().publicKey());
        return url.isEmpty() || ours ? null : host(url);
    }

    private static String host(String url) {
        try {
            var host = URI.create(url).getHost();
            return host == null ? url : host;
        } catch (IllegalArgumentException _) {
            return url;
        }
    }

    private static RuntimeException wrongToken(Answer.Refused refused) {
        return refused.code() == 401 || refused.code() == 404
                ? ChannelProblem.WRONG_SECRET
                        .with("Telegram does not know this token. Copy it again from @BotFather.")
                        .at(TOKEN_FIELD)
                : ChannelProblem.PROVIDER_UNREACHABLE
                        .with("Telegram answers, but not as expected (" + refused.code() + "). Please try again later.")
                        .at("settings." + Bot.API_BASE);
    }

    /** A token begins with its bot's number. Until Telegram tells the bot's name, the account is called by that. */
    private static Checked notAsked(Attempt attempt, Map<String, String> settings, String token) {
        var before = attempt.channel();
        var number = token.split(":")[0];
        var name = Objects.requireNonNullElse(attempt.form().account(), "").strip();
        var account = name.isEmpty() ? "bot " + number : name;
        settings.put(Bot.BOT_ID, number);
        if (before == null) {
            return new Checked(account, TOKEN_FIELD, account, settings, List.of(), null);
        }
        mustBeTheSameBot(before, number, "bot " + number);
        return new Checked(before.account(), TOKEN_FIELD, before.account(), settings, List.of(), null);
    }

    private static Map<String, String> settings(Attempt attempt) {
        var settings = new TreeMap<String, String>();
        settings.put(Bot.API_BASE, new SetupFields(attempt).address(Bot.API_BASE, Bot.OFFICIAL));
        if (!attempt.setting(Bot.FILE_BASE).isEmpty()) {
            settings.put(Bot.FILE_BASE, new SetupFields(attempt).address(Bot.FILE_BASE, ""));
        }
        var receive = attempt.setting(Bot.RECEIVE).isEmpty() ? Bot.POLLING : attempt.setting(Bot.RECEIVE);
        if (!receive.equals(Bot.POLLING) && !receive.equals(Bot.WEBHOOK)) {
            throw SetupFields.wrong(Bot.RECEIVE, "Parley receives by " + Bot.POLLING + " or by " + Bot.WEBHOOK + ".");
        }
        settings.put(Bot.RECEIVE, receive);
        if (receive.equals(Bot.WEBHOOK) || !attempt.setting(Bot.PUBLIC_ADDRESS).isEmpty()) {
            settings.put(Bot.PUBLIC_ADDRESS, publicAddress(attempt, settings.get(Bot.API_BASE)));
        }
        return settings;
    }

    private static String publicAddress(Attempt attempt, @Nullable String apiBase) {
        var address = new SetupFields(attempt).address(Bot.PUBLIC_ADDRESS, "");
        if (Bot.OFFICIAL.equals(apiBase) && !address.startsWith("https://")) {
            throw SetupFields.wrong(Bot.PUBLIC_ADDRESS, "Telegram calls only addresses that begin with https://.");
        }
        return address;
    }

    /** The channel as it would be, for asking Telegram about it. */
    private static Channel draft(Attempt attempt, Map<String, String> settings) {
        var before = attempt.channel();
        return new Channel(
                before == null ? 0 : before.id(),
                ChannelKind.TELEGRAM,
                attempt.form().name(),
                "",
                true,
                attempt.form().queueId(),
                attempt.form().language(),
                before == null ? "" : before.publicKey(),
                List.of(),
                settings,
                Instant.EPOCH,
                null);
    }
}
