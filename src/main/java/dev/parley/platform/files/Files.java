package dev.parley.platform.files;

import dev.parley.platform.Columns;
import dev.parley.platform.PlatformProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door to files. Nothing here holds a whole file in memory. */
@Service
public class Files {
    private static final Duration LONGEST_UNCLAIMED = Duration.ofDays(1);
    /** With which byte a PNG begins. */
    private static final int PNG = 0x89;

    private final JdbcClient jdbc;
    private final FileStorage storage;
    private final Drafts drafts;
    private final FileTypes types;
    private final FilesSettings settings;
    private final Clock clock;

    /** A small picture of our own making, and its media type. */
    public record Thumbnail(Resource content, String type) {}

    Files(JdbcClient jdbc, FileStorage storage, Drafts drafts, FileTypes types, FilesSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.storage = storage;
        this.drafts = drafts;
        this.types = types;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps what a stream gives. Call it outside a transaction; whoever refers to the file then claims it.
     *
     * @param name as the sender calls it, which tells apart what is packed in the same way
     * @throws IOException when the stream breaks off or the disk is full
     */
    public StoredFile store(InputStream content, @Nullable String name) throws IOException {
        var draft = drafts.write(content);
        var small = drafts.place();
        try {
            return keep(draft, small, types.of(draft, name));
        } finally {
            java.nio.file.Files.deleteIfExists(draft);
            java.nio.file.Files.deleteIfExists(small);
        }
    }

    /** A {@link dev.parley.platform.Problem} when a file of so many bytes is larger than files may be. */
    public void mustFit(long bytes) {
        drafts.mustFit(bytes);
    }

    /** Bytes of the largest file. */
    public long largest() {
        return settings.largest();
    }

    /** From now on somebody refers to the file; in the transaction in which they begin to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(long id) {
        setClaimed(List.of(id), true);
    }

    /** Nobody refers to these files any more; they are removed within a day or two. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(List<Long> ids) {
        setClaimed(ids, false);
    }

    public Optional<StoredFile> find(long id) {
        return jdbc.sql("select id, name, type, size, width, height, thumbnail from platform.file where id = :id")
                .param("id", id)
                .query(Files::file)
                .optional();
    }

    /** The bytes of a file. */
    public Resource content(StoredFile file) {
        return storage.open(file.name());
    }

    /** The small picture of a file, a JPEG or PNG of at most 480 pixels each way, where there is one. */
    public Optional<Thumbnail> thumbnail(StoredFile file) throws IOException {
        if (file.thumbnail() == null) {
            return Optional.empty();
        }
        var small = storage.open(file.thumbnail());
        try (var content = small.getInputStream()) {
            return Optional.of(new Thumbnail(small, content.read() == PNG ? "image/png" : "image/jpeg"));
        }
    }

    /** What was stored and claimed by nobody, or released. The row goes last, so that a crash forgets nothing. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 60 * 60_000)
    void removeUnclaimed() throws IOException {
        var old = jdbc.sql("""
                select id, name, type, size, width, height, thumbnail from platform.file
                where not claimed and stored_at < :time order by stored_at limit 1000
                """)
                .param("time", Columns.time(clock.instant().minus(LONGEST_UNCLAIMED)))
                .query(Files::file)
                .list();
        for (var file : old) {
            if (file.thumbnail() != null) {
                storage.remove(file.thumbnail());
            }
            storage.remove(file.name());
            jdbc.sql("delete from platform.file where id = :id")
                    .param("id", file.id())
                    .update();
        }
    }

    private StoredFile keep(Path draft, Path small, String type) throws IOException {
        var picture = Picture.of(draft, type);
        var size = picture.flatMap(Picture::size);
        if (size.isPresent() && size.get().pixels() > settings.mostPixels()) {
            throw PlatformProblem.TOO_MANY_PIXELS.with("The picture has %d megapixels; Parley takes at most %d."
                    .formatted(size.get().pixels() / 1_000_000, settings.mostMegapixels()));
        }
        var hasSmall = size.isPresent() && picture.get().shrinkTo(small);
        var file = new StoredFile(
                0,
                drafts.randomName(),
                type,
                java.nio.file.Files.size(draft),
                size.map(Picture.Size::width).orElse(null),
                size.map(Picture.Size::height).orElse(null),
                hasSmall ? drafts.randomName() : null);
        // The row first, so that what a crash leaves on the disk is known and removed.
        var stored = insert(file);
        storage.keep(stored.name(), draft);
        if (stored.thumbnail() != null) {
            storage.keep(stored.thumbnail(), small);
        }
        return stored;
    }

    private StoredFile insert(StoredFile file) {
        return jdbc.sql("""
                insert into platform.file (name, type, size, width, height, thumbnail, stored_at)
                values (:name, :type, :size, :width, :height, :thumbnail, :now)
                returning id, name, type, size, width, height, thumbnail
                """)
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("width", file.width())
                .param("height", file.height())
                .param("thumbnail", file.thumbnail())
                .param("now", Columns.time(clock.instant()))
                .query(Files::file)
                .single();
    }

    private void setClaimed(List<Long> ids, boolean claimed) {
        jdbc.sql("update platform.file set claimed = :claimed where id = any(:ids)")
                .param("claimed", claimed)
                .param("ids", Columns.longs(ids))
                .update();
    }

    private static StoredFile file(ResultSet rs, int row) throws SQLException {
        return new StoredFile(
                rs.getLong("id"),
                rs.getString("name"),
                rs.getString("type"),
                rs.getLong("size"),
                (Integer) rs.getObject("width"),
                (Integer) rs.getObject("height"),
                rs.getString("thumbnail"));
    }
}
