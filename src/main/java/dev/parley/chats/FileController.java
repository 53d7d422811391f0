package dev.parley.chats;

import static dev.parley.security.Permission.PROCESS_CHATS;
import static dev.parley.security.Permission.READ_ALL_CHATS;

import dev.parley.platform.files.Files;
import dev.parley.platform.files.Serving;
import dev.parley.security.Caller;
import dev.parley.security.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files over HTTP: those of messages, for whoever may read their chat, and uploads for the next message. */
@RestController
class FileController {
    private final Attachments attachments;
    private final Files files;
    private final ReadTrail trail;
    private final Uploads uploads;

    FileController(Attachments attachments, Files files, ReadTrail trail, Uploads uploads) {
        this.uploads = uploads;
        this.attachments = attachments;
        this.files = files;
        this.trail = trail;
    }

    @GetMapping("/api/files/{id}")
    @Needs({PROCESS_CHATS, READ_ALL_CHATS})
    ResponseEntity<Resource> content(@PathVariable long id, Caller me) {
        var read = attachments.read(id, me);
        trail.read(read.chatId(), me);
        return Serving.file(
                read.file(), Objects.requireNonNullElse(read.name(), "file-" + id), files.content(read.file()));
    }

    @GetMapping("/api/files/{id}/thumbnail")
    @Needs({PROCESS_CHATS, READ_ALL_CHATS})
    ResponseEntity<Resource> thumbnail(@PathVariable long id, Caller me) throws IOException {
        var read = attachments.read(id, me);
        trail.read(read.chatId(), me);
        var small = files.thumbnail(read.file())
                .orElseThrow(() -> ChatProblem.NO_SUCH_FILE.with("There is no small picture of this file."));
        return Serving.thumbnail(small);
    }

    /** The body is the file itself, of any type; its length tells at once whether it is too large. */
    @PostMapping("/api/chats/{id}/files")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(PROCESS_CHATS)
    MessageFile upload(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String name,
            HttpServletRequest request,
            Caller me)
            throws IOException {
        var length = request.getContentLengthLong();
        var file = new InboundFile(MessageKind.DOCUMENT, "", name, null, length < 0 ? null : (Long) length);
        return uploads.keep(new Uploads.Upload(id, file, me), request.getInputStream());
    }

    @PostMapping("/api/files/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(PROCESS_CHATS)
    void retry(@PathVariable long id, Caller me) {
        attachments.retry(id, me);
    }
}
