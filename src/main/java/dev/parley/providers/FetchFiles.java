package dev.parley.providers;

import dev.parley.channels.Channels;
import dev.parley.channels.Routes;
import dev.parley.chats.Attachments;
import dev.parley.chats.FilesWanted;
import dev.parley.chats.WantedFile;
import dev.parley.platform.Faults;
import dev.parley.platform.LimitedStream;
import dev.parley.platform.Problem;
import dev.parley.platform.SafeFetch;
import dev.parley.platform.files.Files;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Fetches the files of customers beside the way of messages, which wait for none of them (IN-13). A few at a time. */
@Component
class FetchFiles {
    private static final Logger log = LoggerFactory.getLogger(FetchFiles.class);
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** How long to wait after each attempt but the last. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

    private final Attachments attachments;
    private final Channels channels;
    private final Files files;
    private final Routes<ProviderFiles> providers;
    private final Semaphore free = new Semaphore(AT_ONCE);

    FetchFiles(Attachments attachments, Channels channels, Files files, List<ProviderFiles> providers) {
        this.attachments = attachments;
        this.channels = channels;
        this.files = files;
        this.providers = new Routes<>(providers);
    }

    @Scheduled(fixedDelay = 1_000)
    void sweep() {
        var places = free.drainPermits();
        var started = 0;
        try {
            if (places == 0) {
                return;
            }
            for (var wanted : attachments.due(places)) {
                Thread.ofVirtual().name("file").start(() -> fetch(wanted));
                started++;
            }
        } finally {
            free.release(places - started);
        }
    }

    /** The transaction that told it is over, but its thread is not free of it yet. */
    @TransactionalEventListener
    void on(FilesWanted wanted) {
        Thread.ofVirtual().name("files").start(() -> {
            try {
                sweep();
            } catch (RuntimeException e) {
                Faults.log(log, "files", e);
            }
        });
    }

    private void fetch(WantedFile wanted) {
        try {
            attempt(wanted);
        } catch (RuntimeException e) {
            // It is due again when the time it was taken for is over.
            Faults.log(log, "file", e);
        } finally {
            free.release();
        }
    }

    private void attempt(WantedFile wanted) {
        try {
            var size = wanted.file().size();
            if (size != null) {
                files.mustFit(size);
            }
            // What is one byte too large is refused by the files themselves, which say so.
            try (var content = new LimitedStream(open(wanted), files.largest() + 1, LONGEST)) {
                attachments.stored(wanted, files.store(content, wanted.file().name()));
            }
        } catch (FileRefused refused) {
            if (refused.isForGood()) {
                attachments.failed(wanted, refused.sentence());
            } else {
                later(wanted, refused.sentence());
            }
        } catch (SafeFetch.Refused refused) {
            attachments.failed(wanted, String.valueOf(refused.getMessage()));
        } catch (Problem problem) {
            attachments.failed(wanted, problem.detail());
        } catch (IOException _) {
            later(wanted, "The file could not be fetched from the provider.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private InputStream open(WantedFile wanted) throws IOException, InterruptedException, FileRefused {
        var channel = channels.find(wanted.channelId());
        var provider = channel.flatMap(providers::of);
        if (channel.isEmpty() || provider.isEmpty()) {
            throw FileRefused.forGood("Files of this channel cannot be fetched.");
        }
        return provider.get().open(channel.get(), wanted.file());
    }

    private void later(WantedFile wanted, String reason) {
        if (wanted.attempts() > PAUSES.size()) {
            attachments.failed(wanted, reason);
        } else {
            attachments.postponed(wanted, PAUSES.get(wanted.attempts() - 1));
        }
    }
}
