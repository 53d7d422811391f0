package dev.parley.providers.whatsapp;

import dev.parley.channels.Channels;
import dev.parley.channels.Template;
import dev.parley.channels.TemplateMessage;
import dev.parley.channels.Templates;
import dev.parley.chats.Abilities;
import dev.parley.chats.Direction;
import dev.parley.chats.FilesTaken;
import dev.parley.chats.KnownMessage;
import dev.parley.chats.Lane;
import dev.parley.chats.LaneMessage;
import dev.parley.chats.LaneThread;
import dev.parley.chats.OfferedFile;
import dev.parley.chats.Outbound;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.ChannelAdapter;
import dev.parley.providers.meta.MetaAccount;
import dev.parley.providers.meta.MetaMark;
import dev.parley.providers.meta.MetaReads;
import dev.parley.providers.meta.MetaSends;
import dev.parley.providers.meta.MetaSends.Call;
import dev.parley.providers.meta.MetaSends.Prepared;
import dev.parley.providers.meta.MetaSends.Way;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends answers (https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages). Our id travels along and comes back with
 * each status, so that a message whose answer was lost is known to have left when a status comes first.
 */
@Component
class WhatsAppAdapter implements ChannelAdapter, MetaReads {
    private static final Abilities ABILITIES = new Abilities(List.of("👍", "❤️", "😂", "😮", "😢", "🙏"), true, false);

    private static final int LONGEST = 4_096;
    private static final int LOOKED_AT = 50;
    private final MetaSends sends;
    private final Channels channels;
    private final LaneThread thread;
    private final Templates templates;
    private final Clock clock;

    WhatsAppAdapter(MetaSends sends, Channels channels, LaneThread thread, Templates templates, Clock clock) {
        this.sends = sends;
        this.channels = channels;
        this.thread = thread;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WHATSAPP;
    }

    @Override
    public boolean idempotent() {
        return false;
    }

    @Override
    public Result send(Outbound message) {
        var result = sends.send(message, "WhatsApp", account -> prepared(account, message));
        if (message.template() != null && result instanceof Result.Refused) {
            templates.outdated(message.lane().channelId());
        }
        return result;
    }

    private Prepared prepared(MetaAccount account, Outbound message) {
        if (message.template() == null && message.text().length() > LONGEST) {
            return new Prepared.No("WhatsApp takes at most 4,096 characters in one message. Please send it in parts.");
        }
        var recipient = WhatsAppCustomer.recipient(message.to());
        if (recipient.isEmpty()) {
            return new Prepared.No("This customer has neither a number nor an id on WhatsApp.");
        }
        var no = message.template() == null ? late(message.lane()) : retracted(message.template());
        if (no != null) {
            return new Prepared.No(no);
        }
        var body = new HashMap<String, Object>();
        body.put("messaging_product", "whatsapp");
        body.put("recipient_type", "individual");
        body.put(recipient.get().field(), recipient.get().value());
        if (message.replyTo() != null) {
            body.put("context", Map.of("message_id", message.replyTo()));
        }
        body.put("biz_opaque_callback_data", MetaMark.of(account.channel(), message));
        return new Prepared.Yes(new Call(
                way(message, body),
                answer -> answer.path("messages").path(0).path("id").asString("")));
    }

    private @Nullable String late(Lane lane) {
        var ends = channels.windowEnds(lane.channelId(), lane.identityId());
        return ends.isEmpty() || clock.instant().isAfter(ends.get())
                ? "WhatsApp lets a business answer only for 24 hours after the customer's last message, and they are over."
                : null;
    }

    /** A template needs no window, but it has to be approved still. */
    private @Nullable String retracted(TemplateMessage template) {
        return templates.find(template.templateId()).map(Template::refusal).orElse(null);
    }

    private static Way way(Outbound message, Map<String, Object> envelope) {
        var file = message.file();
        if (file != null) {
            return new Way.Uploaded(file, id -> WhatsAppMedia.with(envelope, file, id, message.text()));
        }
        var body = new HashMap<String, Object>(envelope);
        var template = message.template();
        if (template != null) {
            body.put("type", "template");
            body.put("template", TemplateBody.of(template));
            return new Way.Said(body);
        }
        body.put("type", "text");
        body.put("text", Map.of("body", message.text(), "preview_url", true));
        return new Way.Said(body);
    }

    @Override
    public FilesTaken files() {
        return WhatsAppMedia.TAKEN;
    }

    @Override
    public Optional<String> refusal(OfferedFile file) {
        return WhatsAppMedia.refusal(file);
    }

    @Override
    public Abilities abilities() {
        return ABILITIES;
    }

    /** As a message of its own; an empty emoji takes it back. */
    @Override
    public Optional<String> react(KnownMessage message, @Nullable String emoji) {
        var recipient = WhatsAppCustomer.recipient(message.to());
        if (recipient.isEmpty() || message.providerId() == null) {
            return Optional.of("This message is not known on WhatsApp any more.");
        }
        return sends.ask(
                message.lane(),
                "WhatsApp",
                Map.of(
                        "messaging_product",
                        "whatsapp",
                        "recipient_type",
                        "individual",
                        recipient.get().field(),
                        recipient.get().value(),
                        "type",
                        "reaction",
                        "reaction",
                        Map.of("message_id", message.providerId(), "emoji", emoji == null ? "" : emoji)));
    }

    /** Shown for 25 seconds or until an answer; the customer's last message counts as read by it. */
    @Override
    public void typing(long chatId, String agentName) {
        sends.show(
                "typing",
                chatId,
                lane -> lastOfCustomer(lane).ifPresent(id -> {
                    var body = new HashMap<String, Object>(read(id));
                    body.put("typing_indicator", Map.of("type", "text"));
                    sends.tell(lane, body);
                }));
    }

    @Override
    public void readByUs(Lane lane) {
        lastOfCustomer(lane).ifPresent(id -> sends.tell(lane, read(id)));
    }

    private static Map<String, ?> read(String id) {
        return Map.of("messaging_product", "whatsapp", "status", "read", "message_id", id);
    }

    private Optional<String> lastOfCustomer(Lane lane) {
        return thread.before(lane, null, LOOKED_AT).reversed().stream()
                .filter(one -> one.direction() == Direction.IN)
                .findFirst()
                .map(LaneMessage::providerId);
    }
}
