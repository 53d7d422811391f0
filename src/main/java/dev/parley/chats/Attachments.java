package dev.parley.chats;

import dev.parley.chats.AttachmentStore.Attachment;
import dev.parley.platform.files.Files;
import dev.parley.platform.files.StoredFile;
import dev.parley.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the files of messages: those to be fetched, and those that may be read. */
@Service
public class Attachments {
    /** Longer than a fetch may take: then whoever had it is gone. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final AttachmentStore store;
    private final Files files;
    private final ChatAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** A file that the caller may read, and what it is called. */
    record Readable(StoredFile file, @Nullable String name, long chatId) {}

    Attachments(AttachmentStore store, Files files, ChatAccess access, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.files = files;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Takes files that are to be fetched now; what becomes of each is told by one of the next three. */
    @Transactional
    public List<WantedFile> due(int most) {
        var now = clock.instant();
        return store.due(most, now, now.plus(LEASE));
    }

    /** The file is here. */
    @Transactional
    public void stored(WantedFile wanted, StoredFile file) {
        store.changeMessageOf(wanted.id());
        if (store.stored(wanted.id(), file)) {
            files.claim(file.id());
        }
        changed(wanted.id());
    }

    /** It cannot be fetched, for a reason that people read. */
    @Transactional
    public void failed(WantedFile wanted, String reason) {
        store.changeMessageOf(wanted.id());
        store.failed(wanted.id(), reason);
        changed(wanted.id());
    }

    /** It is tried again after a while. */
    @Transactional
    public void postponed(WantedFile wanted, Duration pause) {
        store.postponed(wanted.id(), clock.instant().plus(pause));
    }

    /** Fetches a file again that could not be fetched (IN-13). */
    @Transactional
    public void retry(long id, Caller me) {
        var attachment = found(id, me);
        if (attachment.state() != FileState.FAILED) {
            throw ChatProblem.NOT_FAILED.with("This file has not failed; there is nothing to fetch again.");
        }
        store.changeMessageOf(id);
        store.again(id, clock.instant());
        changed(id);
        events.publishEvent(new FilesWanted());
    }

    /** A file that the caller may read, as they may the chat. */
    @Transactional(readOnly = true)
    Readable read(long id, Caller me) {
        var attachment = found(id, me);
        var fileId = attachment.fileId();
        if (fileId == null) {
            throw ChatProblem.NO_SUCH_FILE.with("This file is not here yet, or could not be fetched.");
        }
        return new Readable(files.find(fileId).orElseThrow(), attachment.name(), attachment.chatId());
    }

    private Attachment found(long id, Caller me) {
        var attachment = store.find(id).orElseThrow(Attachments::unknown);
        if (!access.readable(List.of(attachment.chatId()), me).contains(attachment.chatId())) {
            throw unknown();
        }
        var uploadedBy = attachment.uploadedBy();
        if (attachment.messageId() == null && (uploadedBy == null || uploadedBy != me.id())) {
            throw unknown();
        }
        return attachment;
    }

    private static RuntimeException unknown() {
        return ChatProblem.NOT_YOURS_TO_SEE.with("This file is not yours to see, or there is no such file.");
    }

    private void changed(long id) {
        store.find(id).ifPresent(one -> events.publishEvent(new ChatsChanged(Set.of(one.chatId()))));
    }
}
