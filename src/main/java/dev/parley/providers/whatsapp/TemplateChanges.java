package dev.parley.providers.whatsapp;

import dev.parley.channels.TemplateStatus;
import dev.parley.providers.meta.MetaTemplateChange;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what Meta tells of templates (https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/message_template_status_update). */
final class TemplateChanges {
    private static final int LONGEST = 300;

    private TemplateChanges() {}

    /** Empty where the event is about something else. */
    static Optional<MetaTemplateChange> read(JsonNode entry) {
        var change = entry.path("changes").path(0);
        var field = change.path("field").asString("");
        var value = change.path("value");
        var business = entry.path("id").asString("");
        var template = value.path("message_template_id").asString("");
        if (!field.startsWith("message_template_") && !field.equals("template_category_update")
                || business.isEmpty()
                || template.isEmpty()) {
            return Optional.empty();
        }
        var event = value.path("event").asString("");
        var status =
                field.equals("message_template_status_update") && !event.isEmpty() ? TemplateStatus.of(event) : null;
        return Optional.of(new MetaTemplateChange(
                WhatsAppConnection.BUSINESS_ACCOUNT_ID, business, template, status, TemplateReader.reason(why(value))));
    }

    private static String why(JsonNode value) {
        var words = value.path("other_info")
                .path("description")
                .asString(value.path("reason").asString(""))
                .replace("\0", "");
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
