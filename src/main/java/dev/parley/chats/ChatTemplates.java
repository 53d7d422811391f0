package dev.parley.chats;

import dev.parley.channels.TemplateView;
import dev.parley.channels.TemplateWords;
import dev.parley.channels.Templates;
import dev.parley.contacts.Contacts;
import dev.parley.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Templates in chats: which there are for a customer, and sending one (ST-3). */
@Service
class ChatTemplates {
    private final Chats chats;
    private final ChatViews views;
    private final ChatAccess access;
    private final MessageStore messages;
    private final Templates templates;
    private final Contacts contacts;

    /**
     * The templates that may be sent in a chat, and those that may not with the reason.
     *
     * @param language the customer's, null where it is not known
     * @param problem what is missing, or why the provider did not tell; null if all is well
     */
    record TemplateOffer(
            List<TemplateView> items,
            @Nullable String language,
            @Nullable String problem) {}

    /** A template that an agent filled in. */
    record Choice(UUID clientId, long templateId, Map<String, String> values) {}

    ChatTemplates(
            Chats chats,
            ChatViews views,
            ChatAccess access,
            MessageStore messages,
            Templates templates,
            Contacts contacts) {
        this.chats = chats;
        this.views = views;
        this.access = access;
        this.messages = messages;
        this.templates = templates;
        this.contacts = contacts;
    }

    TemplateOffer of(long chatId, Caller me) {
        access.mustRead(chatId, me);
        var row = views.row(chatId);
        var list = templates.of(row.channel().id());
        return new TemplateOffer(list.items(), contacts.find(row.contact().id()).language(), list.problem());
    }

    /** Queues a template's words as a message; the same client id again is the same message. */
    Message send(long chatId, Choice choice, Caller me) {
        access.mustRead(chatId, me);
        var earlier = messages.earlier(List.of(new Answer(chatId, me.id(), choice.clientId(), "")));
        if (!earlier.isEmpty()) {
            return earlier.getFirst();
        }
        var template = templates.sendable(views.row(chatId).channel().id(), choice.templateId());
        var filled = new TemplateWords(template).filled(choice.values());
        return chats.send(new Answer(chatId, me.id(), choice.clientId(), filled.text(), filled.message(), null));
    }
}
