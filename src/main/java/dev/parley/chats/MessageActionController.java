package dev.parley.chats;

import static dev.parley.security.Permission.PROCESS_CHATS;

import dev.parley.platform.PlatformProblem;
import dev.parley.security.Caller;
import dev.parley.security.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reactions to messages, and changes of own ones, over HTTP. */
@RestController
class MessageActionController {
    private static final String MESSAGE = "/api/chats/{id}/messages/{messageId}";
    private final MessageActions actions;

    record NewReaction(
            @NotBlank(message = "There is nothing to react with.") @Size(max = 64, message = "That is no reaction.")
            String emoji) {}

    record NewText(
            @Size(max = 4096, message = "A message has at most 4096 characters.")
            String text) {

        /** The database keeps no NUL characters. */
        NewText {
            text = text == null ? "" : text.replace("\0", "");
        }
    }

    MessageActionController(MessageActions actions) {
        this.actions = actions;
    }

    @PutMapping(MESSAGE + "/reaction")
    @Needs(PROCESS_CHATS)
    Message react(
            @PathVariable long id, @PathVariable long messageId, @Valid @RequestBody NewReaction reaction, Caller me) {
        return actions.react(id, messageId, reaction.emoji(), me);
    }

    @DeleteMapping(MESSAGE + "/reaction")
    @Needs(PROCESS_CHATS)
    Message takeBack(@PathVariable long id, @PathVariable long messageId, Caller me) {
        return actions.react(id, messageId, null, me);
    }

    @PatchMapping(MESSAGE)
    @Needs(PROCESS_CHATS)
    Message edit(@PathVariable long id, @PathVariable long messageId, @Valid @RequestBody NewText change, Caller me) {
        if (change.text().isBlank()) {
            throw PlatformProblem.INVALID.with("There is nothing to send.").at("text");
        }
        return actions.edit(id, messageId, change.text(), me);
    }
}
