package dev.parley.chats;

import dev.parley.platform.Batcher;
import dev.parley.platform.Problem;
import dev.parley.security.Caller;
import jakarta.annotation.PreDestroy;
import org.springframework.stereotype.Component;

/** What agents write: what comes at the same moment is stored in one transaction. */
@Component
class Answers {
    private static final Batcher.Size SIZE = new Batcher.Size(2, 100, 2_000);
    private final QueueAnswers queue;
    private final QueueFiles files;
    private final Batcher<Answer, Outcome> batches;

    /** What became of an answer. */
    sealed interface Outcome {
        /** It is stored, now or before. */
        record Stored(Message message) implements Outcome {}

        /** It is not to be sent, and why. */
        record Refused(Problem problem) implements Outcome {}
    }

    Answers(QueueAnswers queue, QueueFiles files) {
        this.queue = queue;
        this.files = files;
        this.batches = new Batcher<>("answers", SIZE, queue::queue);
    }

    /** Stores an answer as queued. */
    Message send(Answer answer) {
        return stored(batches.submit(answer));
    }

    static Message stored(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stored stored -> stored.message();
            case Outcome.Refused refused -> throw refused.problem();
        };
    }

    /** Queues a file that the caller has uploaded. */
    Message sendFile(long chatId, FileAnswer answer, Caller me) {
        return files.queue(chatId, answer, me);
    }

    /** Queues a failed message again, as the newest. */
    Message again(long chatId, long messageId, Caller me) {
        return queue.again(chatId, messageId, me);
    }

    /** Takes back a message that still waits. */
    Message cancel(long chatId, long messageId, Caller me) {
        return queue.cancel(chatId, messageId, me);
    }

    @PreDestroy
    void close() {
        batches.close();
    }
}
