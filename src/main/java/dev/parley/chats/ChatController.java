package dev.parley.chats;

import static dev.parley.security.Permission.PROCESS_CHATS;
import static dev.parley.security.Permission.READ_ALL_CHATS;
import static dev.parley.security.Permission.READ_RECORDS;
import static dev.parley.security.Permission.SUPERVISE;

import dev.parley.platform.PlatformProblem;
import dev.parley.security.Caller;
import dev.parley.security.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Chats over HTTP. */
@RestController
class ChatController {
    private final Chats chats;
    private final ChatViews views;
    private final ReadTrail trail;

    record NewMessage(
            @NotNull(message = "The message has no id.") UUID clientId,

            @Size(max = 4096, message = "A message has at most 4096 characters.")
            String text,

            @Nullable Long fileId,
            @Nullable Long replyTo) {

        /** The database keeps no NUL characters. */
        NewMessage {
            text = text == null ? "" : text.replace("\0", "");
        }
    }

    record ReadUpTo(long changeNo) {}

    ChatController(Chats chats, ChatViews views, ReadTrail trail) {
        this.chats = chats;
        this.views = views;
        this.trail = trail;
    }

    @GetMapping("/api/chats/{id}")
    @Needs({PROCESS_CHATS, READ_ALL_CHATS})
    ChatView open(@PathVariable long id, Caller me) {
        var view = views.open(id, me);
        trail.read(id, me);
        return view;
    }

    @GetMapping("/api/chats/{id}/messages")
    @Needs({PROCESS_CHATS, READ_ALL_CHATS})
    ChatViews.MessagePage messages(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Caller me) {
        var page = views.messages(id, before == null ? null : Position.parse(before), limit, me);
        trail.read(id, me);
        return page;
    }

    @GetMapping("/api/chats/{id}/messages/{messageId}/versions")
    @Needs({PROCESS_CHATS, READ_ALL_CHATS})
    List<MessageVersion> versions(@PathVariable long id, @PathVariable long messageId, Caller me) {
        var versions = views.versions(id, messageId, me);
        trail.read(id, me);
        return versions;
    }

    @PostMapping("/api/chats/{id}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(PROCESS_CHATS)
    Message send(@PathVariable long id, @Valid @RequestBody NewMessage message, Caller me) {
        var file = message.fileId();
        if (file != null) {
            return chats.sendFile(id, new FileAnswer(message.clientId(), file, message.text(), message.replyTo()), me);
        }
        if (message.text().isBlank()) {
            throw PlatformProblem.INVALID.with("There is nothing to send.").at("text");
        }
        return chats.send(new Answer(id, me.id(), message.clientId(), message.text(), null, message.replyTo()));
    }

    @PostMapping("/api/chats/{id}/messages/{messageId}/retry")
    @Needs(PROCESS_CHATS)
    Message retry(@PathVariable long id, @PathVariable long messageId, Caller me) {
        return chats.retry(id, messageId, me);
    }

    @PostMapping("/api/chats/{id}/messages/{messageId}/cancel")
    @Needs(PROCESS_CHATS)
    Message cancel(@PathVariable long id, @PathVariable long messageId, Caller me) {
        return chats.cancel(id, messageId, me);
    }

    @PostMapping("/api/chats/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs({PROCESS_CHATS, SUPERVISE})
    void complete(@PathVariable long id, Caller me) {
        chats.complete(id, me);
    }

    @PostMapping("/api/chats/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(PROCESS_CHATS)
    void read(@PathVariable long id, @RequestBody ReadUpTo read, Caller me) {
        chats.read(id, read.changeNo(), me);
    }

    @GetMapping("/api/contacts/{id}/chats")
    @Needs(READ_RECORDS)
    List<ChatSummary> ofContact(@PathVariable long id, Caller me) {
        return views.ofContact(id, me);
    }
}
