package dev.parley.providers.meta;

import dev.parley.channels.Channel;
import dev.parley.channels.ChannelConnection.Attempt;
import dev.parley.channels.ChannelProblem;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.meta.GraphApi.Answer;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What is filled in for every kind of Meta, and how Meta is asked about it. */
@Component
public class MetaForm {
    /** The settings that all kinds have. */
    public static final Set<String> SETTINGS =
            Set.of(MetaAccount.GRAPH_BASE, MetaAccount.VERSION, MetaAccount.VERIFY_TOKEN);

    /** The secrets of all kinds. */
    public static final Set<String> SECRETS = Set.of(MetaAccount.ACCESS_TOKEN, MetaAccount.APP_SECRET);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TOKEN_FIELD = "secrets." + MetaAccount.ACCESS_TOKEN;
    private final GraphApi api;

    MetaForm(GraphApi api) {
        this.api = api;
    }

    /** The common settings with their defaults; throws a problem beside what is wrong. */
    public Map<String, String> settings(Attempt attempt) {
        var settings = new TreeMap<String, String>();
        settings.put(MetaAccount.GRAPH_BASE, base(attempt));
        var version = attempt.setting(MetaAccount.VERSION);
        if (!version.isEmpty() && !version.matches("v[0-9]{1,3}\\.[0-9]")) {
            throw wrong(MetaAccount.VERSION, "A version looks like " + MetaAccount.DEFAULT_VERSION + ".");
        }
        settings.put(MetaAccount.VERSION, version.isEmpty() ? MetaAccount.DEFAULT_VERSION : version);
        settings.put(MetaAccount.VERIFY_TOKEN, verifyToken(attempt));
        return settings;
    }

    /** The number by which Meta knows the account; once connected it stays. */
    public String account(Attempt attempt, String setting, String whatItIs) {
        var id = attempt.setting(setting);
        if (!id.matches("[0-9]{3,30}")) {
            throw wrong(setting, "Please give " + whatItIs + ", a long number.");
        }
        var before = attempt.channel();
        if (before != null && !before.account().equals(id)) {
            throw wrong(setting, "This channel belongs to another account. Connect this one as a channel of its own.");
        }
        return id;
    }

    /** The account as it would be; throws a problem beside a secret that is missing. */
    public MetaAccount draft(Attempt attempt, ChannelKind kind, String id, Map<String, String> settings) {
        var token = attempt.secrets().getOrDefault(MetaAccount.ACCESS_TOKEN, "");
        if (!token.matches("[\\x21-\\x7e]{3,500}")) {
            throw wrongSecret(MetaAccount.ACCESS_TOKEN, "Please paste the access token.");
        }
        var appSecret = attempt.secrets().getOrDefault(MetaAccount.APP_SECRET, "");
        if (!appSecret.matches("[\\x21-\\x7e]{8,200}")) {
            throw wrongSecret(
                    MetaAccount.APP_SECRET, "Please paste the app secret, which stands in the app's basic settings.");
        }
        mustNotCarrySecretsElsewhere(attempt, settings);
        var before = attempt.channel();
        return new MetaAccount(
                new Channel(
                        before == null ? 0 : before.id(),
                        kind,
                        attempt.form().name(),
                        id,
                        true,
                        attempt.form().queueId(),
                        attempt.form().language(),
                        before == null ? "" : before.publicKey(),
                        List.of(),
                        settings,
                        Instant.EPOCH,
                        null),
                token,
                appSecret);
    }

    /** Asks Meta for fields of the account; throws a problem beside what Meta does not accept. */
    public JsonNode ask(MetaAccount account, String fields, String accountField) {
        return ask(account, account.channel().account(), fields, accountField);
    }

    /** The same of something that belongs to the account. */
    public JsonNode ask(MetaAccount account, String path, String fields, String accountField) {
        return switch (api.get(account, path, Map.of("fields", fields))) {
            case Answer.Done done -> done.result();
            case Answer.Unreachable _ ->
                throw ChannelProblem.PROVIDER_UNREACHABLE
                        .with("Meta cannot be reached at " + account.graph()
                                + ". Check that address and this machine's connection.")
                        .at("settings." + MetaAccount.GRAPH_BASE);
            case Answer.Refused refused -> throw refusal(refused, accountField);
        };
    }

    private static RuntimeException refusal(Answer.Refused refused, String accountField) {
        if (refused.message().contains("appsecret_proof")) {
            return wrongSecret(
                    MetaAccount.APP_SECRET, "The app secret does not belong to the app of this access token.");
        }
        return switch (MetaRefusals.meaning(refused)) {
            case TOKEN_DEAD ->
                wrongSecret(
                        MetaAccount.ACCESS_TOKEN,
                        "Meta does not accept this access token. Copy it again, or make a new one.");
            case NOT_ALLOWED ->
                wrongSecret(
                        MetaAccount.ACCESS_TOKEN, "This access token may not see the account, or lacks permissions.");
            case FAULT, TOO_MANY, TOO_MANY_TO_ONE ->
                ChannelProblem.PROVIDER_UNREACHABLE
                        .with("Meta answers, but not as expected (" + refused.status() + "). Please try again later.")
                        .at("settings." + MetaAccount.GRAPH_BASE);
            default ->
                ChannelProblem.WRONG_SETTING
                        .with("Meta does not know this account, or the token is for another one.")
                        .at(accountField);
        };
    }

    /** Stored secrets are sent nowhere else: whoever changes the address has to have them. */
    private static void mustNotCarrySecretsElsewhere(Attempt attempt, Map<String, String> settings) {
        var before = attempt.channel();
        var given = attempt.form().secretsOrNone();
        if (before != null
                && !Objects.equals(before.settings().get(MetaAccount.GRAPH_BASE), settings.get(MetaAccount.GRAPH_BASE))
                && given.getOrDefault(MetaAccount.ACCESS_TOKEN, "").isBlank()) {
            throw ChannelProblem.WRONG_SECRET
                    .with("Please paste the access token again, because the address it is sent to changes.")
                    .at(TOKEN_FIELD);
        }
    }

    /** Made once for each channel, and kept. */
    private static String verifyToken(Attempt attempt) {
        var given = attempt.setting(MetaAccount.VERIFY_TOKEN);
        if (!given.isEmpty()) {
            if (!given.matches("[A-Za-z0-9_-]{8,100}")) {
                throw wrong(MetaAccount.VERIFY_TOKEN, "A verify token has 8 to 100 letters, digits, - or _.");
            }
            return given;
        }
        var before = attempt.channel();
        var stored = before == null ? null : before.settings().get(MetaAccount.VERIFY_TOKEN);
        if (stored != null) {
            return stored;
        }
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String base(Attempt attempt) {
        var text = attempt.setting(MetaAccount.GRAPH_BASE);
        if (text.isEmpty()) {
            return MetaAccount.OFFICIAL;
        }
        if (!text.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._/-]*)?")
                || URI.create(text).getHost() == null) {
            throw wrong(MetaAccount.GRAPH_BASE, "Please give an address such as " + MetaAccount.OFFICIAL + ".");
        }
        return text.replaceAll("/+$", "");
    }

    private static RuntimeException wrong(String setting, String sentence) {
        return ChannelProblem.WRONG_SETTING.with(sentence).at("settings." + setting);
    }

    private static RuntimeException wrongSecret(String secret, String sentence) {
        return ChannelProblem.WRONG_SECRET.with(sentence).at("secrets." + secret);
    }
}
