package dev.parley.chats;

import static dev.parley.security.Permission.PROCESS_CHATS;

import dev.parley.security.Caller;
import dev.parley.security.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Templates in chats over HTTP. */
@RestController
class ChatTemplateController {
    private final ChatTemplates templates;

    record NewTemplateMessage(
            @NotNull(message = "The message has no id.") UUID clientId,

            @NotNull(message = "Please choose a template.") Long templateId,

            @Nullable @Size(max = 50, message = "At most 50 values.")
            Map<String, String> values) {
        /** A value that is null is none. */
        Map<String, String> given() {
            var given = new HashMap<String, String>();
            if (values != null) {
                values.forEach((key, value) -> given.put(key, Objects.requireNonNullElse(value, "")));
            }
            return given;
        }
    }

    ChatTemplateController(ChatTemplates templates) {
        this.templates = templates;
    }

    @GetMapping("/api/chats/{id}/templates")
    @Needs(PROCESS_CHATS)
    ChatTemplates.TemplateOffer all(@PathVariable long id, Caller me) {
        return templates.of(id, me);
    }

    @PostMapping("/api/chats/{id}/templates")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(PROCESS_CHATS)
    Message send(@PathVariable long id, @Valid @RequestBody NewTemplateMessage message, Caller me) {
        var choice = new ChatTemplates.Choice(message.clientId(), message.templateId(), message.given());
        return templates.send(id, choice, me);
    }
}
