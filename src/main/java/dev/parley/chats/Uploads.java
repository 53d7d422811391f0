package dev.parley.chats;

import dev.parley.platform.files.Files;
import dev.parley.security.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that agents upload for the next messages of their chats (PN-7). What is not sent within a day is forgotten. */
@Service
class Uploads {
    private static final Duration LONGEST_UNSENT = Duration.ofDays(1);
    private final AttachmentStore store;
    private final ChatStore chats;
    private final QueueFiles answers;
    private final Files files;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /** What is uploaded, by whom and for which chat. */
    record Upload(long chatId, InboundFile file, Caller by) {}

    Uploads(
            AttachmentStore store,
            ChatStore chats,
            QueueFiles answers,
            Files files,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.chats = chats;
        this.answers = answers;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps a file; whether it may be sent is looked at before it is read, and again afterwards. */
    MessageFile keep(Upload upload, InputStream content) throws IOException {
        var size = upload.file().size();
        transactions.executeWithoutResult(_ -> mustTake(upload, size == null ? 0 : size));
        var stored = files.store(content, upload.file().name());
        var kind = MessageKind.ofFile(stored.type());
        var id = transactions.execute(_ -> {
            answers.mustSuit(mustTake(upload, stored.size()), new OfferedFile(kind, stored.type(), stored.size(), ""));
            files.claim(stored.id());
            return store.addUpload(upload, kind, stored, clock.instant());
        });
        return new MessageFile(
                id,
                FileState.STORED,
                kind,
                upload.file().name(),
                stored.type(),
                stored.size(),
                stored.width(),
                stored.height(),
                stored.thumbnail() != null,
                null);
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60 * 60_000)
    void forgetUnsent() {
        transactions.executeWithoutResult(
                _ -> files.release(store.removeUnsent(clock.instant().minus(LONGEST_UNSENT))));
    }

    private Chat mustTake(Upload upload, long size) {
        var chat =
                chats.lock(upload.chatId()).orElseThrow(() -> ChatProblem.UNKNOWN_CHAT.with("There is no such chat."));
        answers.mustTake(chat, size, upload.by());
        return chat;
    }
}
