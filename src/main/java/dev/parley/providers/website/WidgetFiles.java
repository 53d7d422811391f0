package dev.parley.providers.website;

import dev.parley.chats.Lane;
import dev.parley.chats.LaneThread;
import dev.parley.chats.OutboundFile;
import dev.parley.platform.Problem;
import dev.parley.platform.files.Files;
import dev.parley.platform.files.Serving;
import dev.parley.security.Open;
import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The files in a visitor's own conversation. */
@RestController
class WidgetFiles {
    private static final String VISITORS =
            "a visitor of a website has no account; the channel's origins and a token guard it";
    private final WidgetCallers callers;
    private final Conversations conversations;
    private final LaneThread thread;
    private final Files files;

    WidgetFiles(WidgetCallers callers, Conversations conversations, LaneThread thread, Files files) {
        this.callers = callers;
        this.conversations = conversations;
        this.thread = thread;
        this.files = files;
    }

    @GetMapping("/widget/api/{key}/files/{message}")
    @Open(because = VISITORS)
    ResponseEntity<Resource> content(
            @PathVariable String key,
            @PathVariable UUID message,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        var file = find(key, message, authorization);
        return Serving.file(file.file(), file.nameOrKind(), files.content(file.file()));
    }

    @GetMapping("/widget/api/{key}/files/{message}/thumbnail")
    @Open(because = VISITORS)
    ResponseEntity<Resource> thumbnail(
            @PathVariable String key,
            @PathVariable UUID message,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization)
            throws IOException {
        var file = find(key, message, authorization);
        return Serving.thumbnail(files.thumbnail(file.file()).orElseThrow(WidgetFiles::none));
    }

    private OutboundFile find(String key, UUID message, String authorization) {
        var visitor = callers.visitor(callers.channel(key), authorization);
        return conversations
                .identity(visitor)
                .flatMap(known -> thread.file(
                        new Lane(visitor.channelId(), known.identityId()),
                        message,
                        WidgetIds.onChannel(visitor, message)))
                .orElseThrow(WidgetFiles::none);
    }

    private static Problem none() {
        return WidgetProblem.NO_FILE.with("There is no such file in this conversation.");
    }
}
