package dev.parley.providers.website;

import dev.parley.chats.InboundEvent.Body;
import dev.parley.chats.InboundFile;
import dev.parley.chats.LaneFile;
import dev.parley.chats.MessageKind;
import dev.parley.platform.PlatformProblem;
import dev.parley.platform.files.FileTypes;
import dev.parley.platform.files.Files;
import dev.parley.platform.files.StoredFile;
import dev.parley.providers.website.VisitorFileStore.Uploaded;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Files that visitors bring for their next message, each under that message's id: brought again, it is the same file. */
@Component
class VisitorUploads {
    private static final Duration LONGEST_UNSENT = Duration.ofDays(1);
    private final VisitorFileStore store;
    private final Files files;
    private final UploadLimits limits;
    private final Clock clock;

    /**
     * What a visitor brings.
     *
     * @param message the id of the message that it is for
     * @param voice they have spoken it just now
     * @param length bytes, as the request says; negative where it does not
     */
    record Bringing(
            Visitor visitor,
            UUID message,
            String address,
            @Nullable String name,
            boolean voice,
            long length) {}

    VisitorUploads(VisitorFileStore store, Files files, UploadLimits limits, Clock clock) {
        this.store = store;
        this.files = files;
        this.limits = limits;
        this.clock = clock;
    }

    /** Bytes of the largest file. */
    long largest() {
        return limits.largest();
    }

    /** Keeps a file until its message comes. */
    LaneFile keep(Bringing offer, InputStream content) throws IOException {
        limits.mustFit(offer.length());
        var bytes = offer.length() < 0 ? limits.largest() : offer.length();
        try (var place = limits.enter(offer.visitor(), offer.address(), bytes);
                var body = new VisitorStream(content, limits, place)) {
            var known = store.find(offer.visitor().key(), offer.message());
            if (known.isPresent()) {
                // To the end, or the browser would not hear the answer.
                body.transferTo(OutputStream.nullOutputStream());
                return shown(known.get());
            }
            var name = new InboundFile(MessageKind.DOCUMENT, "", offer.name(), null, null).name();
            var stored = files.store(body, name);
            mustBeHarmless(stored, name);
            var file = new Uploaded(
                    stored.id(),
                    kind(stored.type(), offer.voice()),
                    name,
                    stored.type(),
                    stored.size(),
                    stored.thumbnail() != null);
            store.insert(offer.visitor().key(), offer.message(), file, clock.instant());
            return shown(file);
        }
    }

    /** What a visitor's message says: its text, or the file that was brought for it. */
    Body body(Visitor visitor, WidgetController.VisitorMessage message) {
        if (!message.hasFile()) {
            if (message.text().isBlank()) {
                throw PlatformProblem.INVALID.with("There is nothing to send.").at("text");
            }
            return Body.text(message.text());
        }
        var file = store.find(visitor.key(), message.id())
                .orElseThrow(() -> WidgetProblem.NO_FILE.with("The file did not arrive. Please send it again."));
        return new Body(
                file.kind(),
                message.text(),
                null,
                null,
                null,
                List.of(new InboundFile(file.kind(), "", file.name(), file.type(), file.size(), file.fileId())));
    }

    /** The file itself goes with the others that nobody claims. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 60 * 60_000)
    void forgetOld() {
        store.deleteBefore(clock.instant().minus(LONGEST_UNSENT));
    }

    private static void mustBeHarmless(StoredFile file, @Nullable String name) {
        if (file.size() == 0) {
            throw WidgetProblem.FILE_REFUSED.with("The file is empty.");
        }
        if (FileTypes.runs(file.type(), name)) {
            throw WidgetProblem.FILE_REFUSED.with(
                    "Programs, scripts and web pages are not taken here. Pictures, documents, sounds and videos are.");
        }
    }

    /** Browsers record voices in containers that hold videos too. */
    private static MessageKind kind(String type, boolean voice) {
        var speaks = type.startsWith("audio/") || type.startsWith("video/") || type.startsWith("application/");
        if (voice && speaks && FileTypes.inline(type).isPresent()) {
            return MessageKind.VOICE;
        }
        var kind = MessageKind.ofFile(type);
        return kind == MessageKind.VOICE ? MessageKind.AUDIO : kind;
    }

    private static LaneFile shown(Uploaded file) {
        var name = file.name() == null ? file.kind().name().toLowerCase(Locale.ROOT) : file.name();
        return new LaneFile(name, file.size(), file.thumbnail(), file.kind());
    }
}
