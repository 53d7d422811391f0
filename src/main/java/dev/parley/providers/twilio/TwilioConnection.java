package dev.parley.providers.twilio;

import dev.parley.channels.Channel;
import dev.parley.channels.ChannelConnection;
import dev.parley.channels.ChannelProblem;
import dev.parley.channels.Route;
import dev.parley.channels.Via;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.SetupFields;
import dev.parley.providers.twilio.TwilioApi.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A number, or a messaging service, is connected by its account's SID and auth token; Twilio is asked whether it has them. */
final class TwilioConnection implements ChannelConnection {
    private static final String TOKEN_FIELD = "secrets." + TwilioAccount.AUTH_TOKEN;
    private static final Set<String> SETTINGS = Set.of(
            TwilioAccount.ACCOUNT_SID,
            TwilioAccount.NUMBER,
            TwilioAccount.SERVICE,
            TwilioAccount.PUBLIC_ADDRESS,
            TwilioAccount.API_BASE);
    private final Route route;
    private final TwilioApi api;

    TwilioConnection(Route route, TwilioApi api) {
        this.route = route;
        this.api = api;
    }

    @Override
    public ChannelKind kind() {
        return route.kind();
    }

    @Override
    public Via via() {
        return route.via();
    }

    @Override
    public Set<String> settings() {
        return Stream.concat(SETTINGS.stream(), chosen().keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What tells it apart from its kind's own provider, where the kind has one. */
    private Map<String, String> chosen() {
        return route.via() == Via.DIRECT
                ? Map.of()
                : Map.of(Via.SETTING, route.via().name());
    }

    @Override
    public Set<String> secrets() {
        return Set.of(TwilioAccount.AUTH_TOKEN);
    }

    /** In international form. */
    static boolean isNumber(String text) {
        return text.matches("\\+[1-9][0-9]{4,14}");
    }

    @Override
    public Checked check(Attempt attempt) {
        var settings = settings(attempt);
        var token = attempt.secrets().getOrDefault(TwilioAccount.AUTH_TOKEN, "");
        if (!token.matches("[\\x21-\\x7e]{8,200}")) {
            throw SetupFields.wrongSecret(
                    TwilioAccount.AUTH_TOKEN,
                    token.isEmpty()
                            ? "Please paste the auth token, which the Twilio console shows."
                            : "This is no auth token. The Twilio console shows it below the account SID.");
        }
        new SetupFields(attempt)
                .mustNotCarryElsewhere(
                        TwilioAccount.AUTH_TOKEN,
                        List.of(TwilioAccount.API_BASE, TwilioAccount.ACCOUNT_SID),
                        settings,
                        "Please paste the auth token again, because the account or the address it is sent to changes.");
        mustBeTheSame(attempt.channel(), settings);
        var account = new TwilioAccount(draft(attempt, settings), token);
        return attempt.offline() ? checked(account, "", List.of()) : asked(account);
    }

    private Checked asked(TwilioAccount account) {
        var known = answered(account, api.get(account, ".json", Map.of()));
        var state = known.path("status").asString("active");
        if (!state.equals("active")) {
            throw SetupFields.wrong(
                    TwilioAccount.ACCOUNT_SID, "Twilio says that this account is " + state + ". It has to be active.");
        }
        var title = known.path("friendly_name").asString("");
        if (account.number().isEmpty()) {
            return checked(account, title, List.of());
        }
        if (kind() == ChannelKind.WHATSAPP) {
            return checked(
                    account,
                    title,
                    List.of("Twilio does not tell here whether " + account.number()
                            + " is a WhatsApp sender; the first message will show it."));
        }
        var numbers = answered(
                        account,
                        api.get(account, "/IncomingPhoneNumbers.json", Map.of("PhoneNumber", account.number())))
                .path("incoming_phone_numbers");
        var number = numbers.valueStream()
                .filter(one -> one.path("phone_number").asString("").equals(account.number()))
                .findFirst()
                .orElseThrow(() -> SetupFields.wrong(
                        TwilioAccount.NUMBER, "This account has no number " + account.number() + " at Twilio."));
        if (!number.path("capabilities").path("sms").asBoolean(true)) {
            throw SetupFields.wrong(TwilioAccount.NUMBER, "This number cannot send and get text messages.");
        }
        return checked(account, title, notices(account, number.path("sms_url").asString("")));
    }

    /** Nothing is changed at Twilio: whoever owns the number enters the address there. */
    private static List<String> notices(TwilioAccount account, String url) {
        var key = account.channel().publicKey();
        var ours = !key.isEmpty() && url.equals(account.webhook(TwilioWebhook.MESSAGE));
        return url.isEmpty() || ours
                ? List.of()
                : List.of("Twilio brings this number's messages to another address now. Once the channel is made, enter"
                        + " there the address that it shows.");
    }

    private static JsonNode answered(TwilioAccount account, Answer answer) {
        return switch (answer) {
            case Answer.Done done -> done.result();
            case Answer.Refused refused -> throw wrong(refused);
            case Answer.Unreachable _ ->
                throw ChannelProblem.PROVIDER_UNREACHABLE
                        .with("Twilio cannot be reached at " + account.apiBase()
                                + ". Check that address and this machine's connection.")
                        .at("settings." + TwilioAccount.API_BASE);
        };
    }

    private static RuntimeException wrong(Answer.Refused refused) {
        return switch (refused.status()) {
            case 401, 403 ->
                ChannelProblem.WRONG_SECRET
                        .with(
                                "Twilio does not accept this auth token for this account. Copy both again from the console.")
                        .at(TOKEN_FIELD);
            case 404 ->
                SetupFields.wrong(
                        TwilioAccount.ACCOUNT_SID,
                        "Twilio does not know this account. Copy its SID again from the console.");
            default ->
                ChannelProblem.PROVIDER_UNREACHABLE
                        .with("Twilio answers, but not as expected (" + refused.status() + "). Please try again later.")
                        .at("settings." + TwilioAccount.API_BASE);
        };
    }

    private static Checked checked(TwilioAccount account, String title, List<String> notices) {
        var sender = account.service().isEmpty() ? account.number() : account.service();
        var field = "settings." + (account.service().isEmpty() ? TwilioAccount.NUMBER : TwilioAccount.SERVICE);
        return new Checked(
                sender,
                field,
                title.isEmpty() ? sender : title,
                account.channel().settings(),
                notices,
                null);
    }

    /** Customers' conversations belong to the number they wrote to. */
    private static void mustBeTheSame(@Nullable Channel before, Map<String, String> settings) {
        if (before == null) {
            return;
        }
        for (var name : List.of(TwilioAccount.NUMBER, TwilioAccount.SERVICE)) {
            if (!before.settings().getOrDefault(name, "").equals(settings.getOrDefault(name, ""))) {
                throw SetupFields.wrong(
                        settings.containsKey(TwilioAccount.SERVICE) ? TwilioAccount.SERVICE : TwilioAccount.NUMBER,
                        "This channel belongs to " + before.account()
                                + ". Connect another number as a channel of its own.");
            }
        }
    }

    private Map<String, String> settings(Attempt attempt) {
        var fields = new SetupFields(attempt);
        var settings = new TreeMap<>(chosen());
        settings.put(TwilioAccount.API_BASE, fields.address(TwilioAccount.API_BASE, TwilioAccount.OFFICIAL));
        settings.put(
                TwilioAccount.ACCOUNT_SID,
                sid(attempt, TwilioAccount.ACCOUNT_SID, "AC", "Please give the account SID, which begins with AC."));
        var service = !attempt.setting(TwilioAccount.SERVICE).isEmpty();
        if (service) {
            settings.put(
                    TwilioAccount.SERVICE,
                    sid(
                            attempt,
                            TwilioAccount.SERVICE,
                            "MG",
                            "Please give the messaging service's SID, which begins with MG."));
        }
        var number = attempt.setting(TwilioAccount.NUMBER).replaceAll("[ ()./-]", "");
        if (service && !number.isEmpty()) {
            throw SetupFields.wrong(TwilioAccount.NUMBER, "Please give a number or a messaging service, not both.");
        }
        if (!service) {
            if (!isNumber(number)) {
                throw SetupFields.wrong(
                        TwilioAccount.NUMBER, "Please give the number with + and the country, such as +15551234567.");
            }
            settings.put(TwilioAccount.NUMBER, number);
        }
        settings.put(TwilioAccount.PUBLIC_ADDRESS, publicAddress(fields, settings.get(TwilioAccount.API_BASE)));
        return settings;
    }

    private static String sid(Attempt attempt, String setting, String prefix, String sentence) {
        var sid = attempt.setting(setting);
        if (!sid.matches(prefix + "[0-9a-fA-F]{32}")) {
            throw SetupFields.wrong(setting, sentence);
        }
        return sid;
    }

    private static String publicAddress(SetupFields fields, @Nullable String apiBase) {
        var address = fields.address(TwilioAccount.PUBLIC_ADDRESS, "");
        if (TwilioAccount.OFFICIAL.equals(apiBase) && !address.startsWith("https://")) {
            throw SetupFields.wrong(
                    TwilioAccount.PUBLIC_ADDRESS,
                    "Please give the address under which Twilio reaches Parley; it begins with https://.");
        }
        return address;
    }

    /** The channel as it would be, for asking Twilio about it. */
    private Channel draft(Attempt attempt, Map<String, String> settings) {
        var before = attempt.channel();
        return new Channel(
                before == null ? 0 : before.id(),
                kind(),
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
