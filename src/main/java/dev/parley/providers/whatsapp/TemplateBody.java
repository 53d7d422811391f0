package dev.parley.providers.whatsapp;

import dev.parley.channels.TemplateMessage;
import dev.parley.channels.TemplateMessage.Component;
import dev.parley.channels.TemplateMessage.Value;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A template with its values as WhatsApp takes it (https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-message-templates). */
final class TemplateBody {
    private TemplateBody() {}

    static Map<String, ?> of(TemplateMessage template) {
        return Map.of(
                "name",
                template.name(),
                "language",
                Map.of("code", template.language()),
                "components",
                template.components().stream().map(TemplateBody::component).toList());
    }

    private static Map<String, ?> component(Component component) {
        var body = new HashMap<String, Object>();
        body.put("type", component.part().name().toLowerCase(Locale.ROOT));
        var button = component.button();
        var type = component.buttonType();
        if (button != null && type != null) {
            body.put("sub_type", type.toLowerCase(Locale.ROOT));
            body.put("index", Integer.toString(button));
        }
        body.put(
                "parameters",
                component.values().stream().map(TemplateBody::parameter).toList());
        return body;
    }

    private static Map<String, ?> parameter(Value value) {
        return value.named()
                ? Map.of("type", "text", "parameter_name", value.name(), "text", value.text())
                : Map.of("type", "text", "text", value.text());
    }
}
