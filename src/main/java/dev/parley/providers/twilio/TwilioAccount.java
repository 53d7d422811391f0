package dev.parley.providers.twilio;

import dev.parley.channels.Channel;
import dev.parley.chats.Outbound;
import dev.parley.contacts.ChannelKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A connected number or messaging service: its channel, and what is needed to call Twilio and to believe its calls. Never logged. */
record TwilioAccount(Channel channel, String authToken) {
    /** The official interface. */
    static final String OFFICIAL = "https://api.twilio.com";

    static final String AUTH_TOKEN = "authToken";
    static final String ACCOUNT_SID = "accountSid";
    static final String NUMBER = "number";
    static final String SERVICE = "messagingServiceSid";
    static final String PUBLIC_ADDRESS = "publicAddress";
    static final String API_BASE = "apiBase";
    /** What stands before addresses on WhatsApp. */
    static final String WHATSAPP = "whatsapp:";

    private static final String VERSION = "/2010-04-01/";

    /** Which of our messages a status is about, as it was queued then. */
    record Correlator(long messageId, Instant queuedAt) {
        static final String PARAMETER = "message";

        static Correlator of(Outbound message) {
            return new Correlator(message.messageId(), message.queuedAt());
        }

        /** Empty for anything that is not of this form. */
        static Optional<Correlator> read(String text) {
            if (!text.matches("[0-9]{1,18}-[0-9]{1,18}")) {
                return Optional.empty();
            }
            var parts = text.split("-");
            return Optional.of(new Correlator(
                    Long.parseLong(parts[0]), Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS)));
        }

        @Override
        public String toString() {
            return messageId + "-" + ChronoUnit.MICROS.between(Instant.EPOCH, queuedAt);
        }
    }

    long channelId() {
        return channel.id();
    }

    String accountSid() {
        return setting(ACCOUNT_SID);
    }

    /** In international form, empty where a messaging service chooses it. */
    String number() {
        return setting(NUMBER);
    }

    /** How Twilio writes an address of a channel's kind. */
    static String address(Channel channel, String bare) {
        return channel.kind() == ChannelKind.WHATSAPP ? WHATSAPP + bare : bare;
    }

    /** Whether an address of Twilio's is of a channel's kind. */
    static boolean speaks(Channel channel, String address) {
        return channel.kind() == ChannelKind.WHATSAPP ? address.startsWith(WHATSAPP) : !address.contains(":");
    }

    /** As what the number sends and gets, empty where a messaging service chooses it. */
    String sender() {
        return number().isEmpty() ? "" : address(channel, number());
    }

    /** Empty where the channel is one number. */
    String service() {
        return setting(SERVICE);
    }

    String apiBase() {
        return channel.settings().getOrDefault(API_BASE, OFFICIAL);
    }

    /** The address of a resource of the account, such as "/Messages.json". */
    String resource(String path) {
        return apiBase() + VERSION + "Accounts/" + accountSid() + path;
    }

    /** The next page of a list: Twilio gives its path. Empty at the end, or where it leads elsewhere. */
    Optional<String> page(String path) {
        return path.startsWith(VERSION) ? Optional.of(apiBase() + path) : Optional.empty();
    }

    String authorization() {
        var both = accountSid() + ":" + authToken;
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /** Under which Twilio reaches Parley. */
    String publicAddress() {
        return setting(PUBLIC_ADDRESS);
    }

    /** Whether an address lies where the token belongs. */
    boolean isTwilios(String address) {
        return address.startsWith(apiBase() + "/");
    }

    /** Where Twilio is told to call, or one of its calls went, with its query if it had one. */
    String webhook(String path) {
        return setting(PUBLIC_ADDRESS) + path + channel.publicKey();
    }

    /** What a message needs besides its text. */
    Map<String, String> envelope(Outbound message, String to) {
        var envelope = new LinkedHashMap<String, String>();
        envelope.put("To", address(channel, to));
        if (service().isEmpty()) {
            envelope.put("From", sender());
        } else {
            envelope.put("MessagingServiceSid", service());
        }
        envelope.put(
                "StatusCallback",
                webhook(TwilioWebhook.STATUS) + "?" + Correlator.PARAMETER + "=" + Correlator.of(message));
        return envelope;
    }

    /** Parameters as a form or a query. */
    static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> URLEncoder.encode(one.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String setting(String name) {
        return channel.settings().getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "account of channel " + channel.id();
    }
}
