package dev.parley.providers.website;

import dev.parley.chats.Position;
import dev.parley.platform.RateLimiter;
import dev.parley.security.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final RateLimiter messageLimit;
    private final RateLimiter addressLimit;
    private final RateLimiter visitorLimit;

    record WidgetConfig(String name, String language, boolean active) {}

    record VisitorThread(List<WidgetMessage> items, boolean more) {}

    record VisitorMessage(
            @NotNull(message = "The message has no id.") UUID id,

            @NotBlank(message = "There is nothing to send.")
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
            String referrer) {

        /** The database keeps no NUL characters, and an empty name is none. */
        VisitorMessage {
            text = text == null ? "" : text.replace("\0", "");
            name = clean(name);
            email = clean(email);
            page = clean(page);
            referrer = clean(referrer);
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
            WidgetSettings settings,
            Clock clock) {
        this.callers = callers;
        this.visitors = visitors;
        this.conversations = conversations;
        this.push = push;
        this.messageLimit = new RateLimiter(clock, settings.messagesPerMinute());
        this.addressLimit = new RateLimiter(clock, settings.messagesPerMinuteAndAddress());
        this.visitorLimit = new RateLimiter(clock, settings.visitorsPerMinute());
    }

    @GetMapping("/widget/api/{key}")
    @Open(because = VISITORS)
    WidgetConfig config(@PathVariable String key) {
        var channel = callers.channel(key);
        return new WidgetConfig(channel.name(), channel.language(), channel.active());
    }

    @PostMapping("/widget/api/{key}/visitors")
    @ResponseStatus(HttpStatus.CREATED)
    @Open(because = VISITORS)
    Visitors.NewVisitor visitor(@PathVariable String key, HttpServletRequest request) {
        var channel = callers.channel(key);
        visitorLimit.take(request.getRemoteAddr());
        return visitors.make(channel.id());
    }

    @PostMapping("/widget/api/{key}/messages")
    @Open(because = VISITORS)
    Conversations.VisitorMessageWritten write(
            @PathVariable String key,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @Valid @RequestBody VisitorMessage message,
            HttpServletRequest request) {
        addressLimit.take(request.getRemoteAddr());
        var channel = callers.channel(key);
        var visitor = callers.visitor(channel, authorization);
        messageLimit.take(visitor.key());
        var written = conversations.write(channel, visitor, message);
        push.bind(visitor, written.identityId(), written.chatId());
        return written;
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
