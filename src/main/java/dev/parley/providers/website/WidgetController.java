package dev.parley.providers.website;

import dev.parley.chats.LaneFile;
import dev.parley.chats.Position;
import dev.parley.security.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The widget's interface over HTTP. Which sites may call it is decided per channel before this ({@link WidgetOrigins}). */
@RestController
class WidgetController {
    private static final String VISITORS =
            "a visitor of a website has no account; the channel's origins and a token guard it";
    private final WidgetCallers callers;
    private final Visitors visitors;
    private final Conversations conversations;
    private final VisitorPush push;
    private final VisitorUploads uploads;
    private final WidgetLimits limits;

    record WidgetConfig(String name, String language, boolean active, long largestFile) {}

    record VisitorFile(@Nullable String name, @Nullable Boolean voice) {}

    record VisitorThread(List<WidgetMessage> items, boolean more) {}

    record VisitorMessage(
            @NotNull(message = "The message has no id.") UUID id,

            @Size(max = 4096, message = "A message has at most 4096 characters.")
            String text,

            @Nullable Instant sentAt,
            long sequence,

            @Nullable @Size(max = 200, message = "A name has at most 200 characters.")
            String name,

            @Nullable
            @Email(message = "This is no e-mail address.")
            @Size(max = 254, message = "An e-mail address has at most 254 characters.")
            String email,

            @Nullable @Size(max = 2000, message = "A page's address has at most 2000 characters.")
            String page,

            @Nullable @Size(max = 2000, message = "A page's address has at most 2000 characters.")
            String referrer,

            /** A file was brought under this message's id. */
            @Nullable Boolean file) {

        /** The database keeps no NUL characters, and an empty name is none. */
        VisitorMessage {
            text = text == null ? "" : text.replace("\0", "");
            name = clean(name);
            email = clean(email);
            page = clean(page);
            referrer = clean(referrer);
        }

        boolean hasFile() {
            return Boolean.TRUE.equals(file);
        }

        private static @Nullable String clean(@Nullable String value) {
            return value == null || value.isBlank()
                    ? null
                    : value.replace("\0", "").strip();
        }
    }

    WidgetController(
            WidgetCallers callers,
            Visitors visitors,
            Conversations conversations,
            VisitorPush push,
            VisitorUploads uploads,
            WidgetLimits limits) {
        this.callers = callers;
        this.visitors = visitors;
        this.conversations = conversations;
        this.push = push;
        this.uploads = uploads;
        this.limits = limits;
    }

    @GetMapping("/widget/api/{key}")
    @Open(because = VISITORS)
    WidgetConfig config(@PathVariable String key) {
        var channel = callers.channel(key);
        return new WidgetConfig(channel.name(), channel.language(), channel.active(), uploads.largest());
    }

    @PostMapping("/widget/api/{key}/visitors")
    @ResponseStatus(HttpStatus.CREATED)
    @Open(because = VISITORS)
    Visitors.NewVisitor visitor(@PathVariable String key, HttpServletRequest request) {
        var channel = callers.channel(key);
        limits.newVisitor(request.getRemoteAddr());
        return visitors.make(channel.id());
    }

    @PostMapping("/widget/api/{key}/messages")
    @Open(because = VISITORS)
    Conversations.VisitorMessageWritten write(
            @PathVariable String key,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @Valid @RequestBody VisitorMessage message,
            HttpServletRequest request) {
        limits.address(request.getRemoteAddr());
        var channel = callers.channel(key);
        var visitor = callers.visitor(channel, authorization);
        limits.message(visitor);
        var written = conversations.write(channel, visitor, message, uploads.body(visitor, message));
        push.bind(visitor, written.identityId(), written.chatId());
        return written;
    }

    /** The body is the file itself. A page says where it is when it sends something; what says nothing is no page. */
    @PostMapping("/widget/api/{key}/files/{message}")
    @ResponseStatus(HttpStatus.CREATED)
    @Open(because = VISITORS)
    LaneFile upload(
            @PathVariable String key,
            @PathVariable UUID message,
            VisitorFile file,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            HttpServletRequest request)
            throws IOException {
        if (request.getHeader(HttpHeaders.ORIGIN) == null) {
            throw WidgetProblem.NO_SITE.with("Files can be sent from the website only.");
        }
        limits.address(request.getRemoteAddr());
        var channel = callers.channel(key);
        var visitor = callers.visitor(channel, authorization);
        limits.message(visitor);
        if (!channel.active()) {
            throw WidgetProblem.CLOSED.with("This chat is closed at the moment, so no files can be sent.");
        }
        var offer = new VisitorUploads.Bringing(
                visitor,
                message,
                request.getRemoteAddr(),
                file.name(),
                Boolean.TRUE.equals(file.voice()),
                request.getContentLengthLong());
        return uploads.keep(offer, request.getInputStream());
    }

    @GetMapping("/widget/api/{key}/messages")
    @Open(because = VISITORS)
    VisitorThread messages(
            @PathVariable String key,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "30") int limit) {
        var visitor = callers.visitor(callers.channel(key), authorization);
        var most = Math.clamp(limit, 1, 100);
        var found = conversations.before(visitor, before == null ? null : Position.parse(before), most + 1);
        var more = found.size() > most;
        return new VisitorThread(more ? found.subList(1, found.size()) : found, more);
    }
}
