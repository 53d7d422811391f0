package dev.parley.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Carries out what is asked of a page or an Instagram account, and refuses what Meta refuses with Meta's codes. */
final class MetaPageCalls {
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_BYTES = 1_000;
    private static final int LONGEST_METADATA = 1_000;
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Duration BY_A_PERSON = Duration.ofDays(7);
    private static final Set<String> ACTIONS = Set.of("typing_on", "typing_off", "mark_seen");
    private final MetaPage page;

    MetaPageCalls(MetaPage page) {
        this.page = page;
    }

    Reply shows(String what, String graphBase) {
        if (what.equals(page.caller()) || what.equals("me")) {
            return GraphReply.done(itself());
        }
        return page.conversations()
                .find(what)
                .map(one -> GraphReply.done(person(one, graphBase)))
                .orElseGet(GraphReply::unknown);
    }

    private Map<String, ?> itself() {
        return switch (page.flavour()) {
            case PAGE -> Map.of("id", page.id(), "name", page.name());
            case INSTAGRAM_OF_PAGE ->
                Map.of(
                        "id",
                        page.caller(),
                        "name",
                        page.name(),
                        "instagram_business_account",
                        Map.of("id", page.id(), "username", page.name()));
            // What is called "id" there is another number than the one that events carry.
            case INSTAGRAM -> Map.of("id", "9" + page.id(), "user_id", page.id(), "username", page.name());
        };
    }

    private Map<String, Object> person(Conversation one, String graphBase) {
        var person = new HashMap<String, Object>();
        person.put("id", one.customer());
        if (page.flavour().isInstagram()) {
            person.put("name", one.name());
            person.put("username", one.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "."));
        } else {
            var space = one.name().indexOf(' ');
            person.put("first_name", space < 0 ? one.name() : one.name().substring(0, space));
            person.put("last_name", space < 0 ? "" : one.name().substring(space + 1));
        }
        if (page.picture() != null) {
            person.put("profile_pic", graphBase + "/picture/" + page.id());
        }
        return person;
    }

    Reply does(String what, JsonNode parameters) {
        page.log().called(what);
        var slash = what.indexOf('/');
        var whose = slash < 0 ? what : what.substring(0, slash);
        if (!Set.of(page.caller(), "me").contains(whose)) {
            return GraphReply.unknown();
        }
        return switch (slash < 0 ? "" : what.substring(slash + 1)) {
            case "messages" -> sends(parameters);
            case "subscribed_apps" -> {
                page.subscribe();
                yield GraphReply.done(Map.of("success", true));
            }
            default -> GraphReply.unknown();
        };
    }

    private Reply sends(JsonNode parameters) {
        var moody = page.moody(parameters);
        if (moody != null) {
            return moody;
        }
        var customer = parameters.path("recipient").path("id").asString("");
        var conversation = page.conversations().find(customer);
        if (conversation.isEmpty()) {
            return GraphReply.refusal(400, 100, 2018001, "No matching user found");
        }
        if (conversation.get().blocked()) {
            return GraphReply.refusal(400, 551, 1545041, "This person isn't available right now.");
        }
        var action = parameters.path("sender_action").asString("");
        if (!action.isEmpty()) {
            return Set.of("react", "unreact").contains(action)
                    ? reacts(conversation.get(), action, parameters.path("payload"))
                    : acts(conversation.get(), action);
        }
        var late = refusal(customer, parameters);
        var refusal = late == null ? quoteRefusal(conversation.get(), parameters) : late;
        return refusal == null ? sent(conversation.get(), parameters) : refusal;
    }

    private static Reply acts(Conversation conversation, String action) {
        if (!ACTIONS.contains(action)) {
            return GraphReply.refusal(
                    400, 100, 0, "Param sender_action must be one of typing_on, typing_off, mark_seen");
        }
        if (action.equals("typing_on")) {
            conversation.showTyping();
        }
        return GraphReply.done(Map.of("recipient_id", conversation.customer()));
    }

    /** To messages of the customer, with any emoji. */
    private static Reply reacts(Conversation conversation, String action, JsonNode payload) {
        var line = conversation.line(payload.path("message_id").asString(""));
        if (line.isEmpty() || !line.get().byCustomer()) {
            return GraphReply.refusal(400, 100, 0, "Param payload[message_id] is not a message of this conversation");
        }
        var emoji = payload.path("reaction").asString("");
        if (action.equals("react") == emoji.isEmpty()) {
            return GraphReply.refusal(400, 100, 0, "Param payload[reaction] goes with the action react only");
        }
        conversation.replace(line.get().reactedByBusiness(emoji.isEmpty() ? null : emoji));
        return GraphReply.done(Map.of("recipient_id", conversation.customer()));
    }

    private static @Nullable Reply quoteRefusal(Conversation conversation, JsonNode parameters) {
        var quoted = parameters.path("reply_to").path("mid");
        return parameters.has("reply_to")
                        && conversation.line(quoted.asString("")).isEmpty()
                ? GraphReply.refusal(400, 100, 0, "Param reply_to[mid] is not a message of this conversation")
                : null;
    }

    private @Nullable Reply refusal(String customer, JsonNode parameters) {
        var message = parameters.path("message");
        var text = message.path("text").asString("");
        if (text.isBlank() && !parameters.path("filedata").isObject()) {
            return GraphReply.refusal(400, 100, 0, "Param message[text] must be a non-empty UTF-8 encoded string");
        }
        if (isTooLong(text) || message.path("metadata").asString("").length() > LONGEST_METADATA) {
            return GraphReply.refusal(400, 100, 0, "Length of param message[text] must be less than or equal to 2000");
        }
        var age = Duration.between(page.lastWritten(customer), Instant.now());
        return switch (parameters.path("messaging_type").asString("RESPONSE")) {
            case "RESPONSE", "UPDATE" -> age.compareTo(WINDOW) > 0 ? outsideTheWindow() : null;
            case "MESSAGE_TAG" -> tagRefusal(parameters.path("tag").asString(""), age);
            default ->
                GraphReply.refusal(400, 100, 0, "Param messaging_type must be one of RESPONSE, UPDATE, MESSAGE_TAG");
        };
    }

    private boolean isTooLong(String text) {
        return page.flavour().isInstagram()
                ? text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                : text.length() > LONGEST_TEXT;
    }

    private Reply outsideTheWindow() {
        return GraphReply.refusal(
                400, 10, page.flavour().windowClosed(), "This message is sent outside of allowed window.");
    }

    private @Nullable Reply tagRefusal(String tag, Duration age) {
        if (!tag.equals("HUMAN_AGENT")) {
            return GraphReply.refusal(400, 100, 1893061, "Invalid parameter");
        }
        if (!page.humanAgent()) {
            return GraphReply.refusal(400, 10, 0, "Application does not have permission for this action");
        }
        return age.compareTo(BY_A_PERSON) > 0 ? outsideTheWindow() : null;
    }

    private Reply sent(Conversation conversation, JsonNode parameters) {
        var id = page.nextId();
        var message = parameters.path("message");
        var text = message.path("text").asString("");
        var now = Instant.now();
        var attachment = message.path("attachment");
        var isFile = parameters.path("filedata").isObject();
        var file = isFile ? page.files().keep(parameters.path("filedata")) : null;
        var type = attachment.path("type").asString("text");
        conversation.add(new Line(id, false, type, text, now, null, List.of(), file)
                .quoting(parameters.path("reply_to").path("mid").asStringOpt().orElse(null)));
        page.sent(new MetaSent(conversation.customer(), id, text, now, parameters));
        var echo = new HashMap<String, Object>(Map.of("mid", id, "text", text, "is_echo", true, "app_id", 1L));
        if (file != null) {
            echo.remove("text");
            echo.put(
                    "attachments",
                    List.of(Map.of(
                            "type", type, "payload", Map.of("url", page.files().address(file)))));
        }
        // Instagram tells nothing of what was given along.
        if (message.has("metadata") && !page.flavour().isInstagram()) {
            echo.put("metadata", message.path("metadata"));
        }
        page.echoes(conversation.customer(), echo);
        return GraphReply.done(Map.of("recipient_id", conversation.customer(), "message_id", id));
    }
}
