package dev.parley.contacts;

import dev.parley.platform.Columns;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The front door to the pictures of contacts: small squares of our own making, copied and never linked (IN-4). */
@Service
public class ContactPictures {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    /** A picture as it is served: a JPEG of 160 × 160 pixels. */
    public record Picture(byte[] jpeg, String version) {}

    ContactPictures(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.transactions = transactions;
    }

    /** Where a page finds the picture of this version; null when there is none. */
    public static @Nullable String path(long contactId, @Nullable String version) {
        return version == null ? null : "/api/contacts/" + contactId + "/picture?v=" + version;
    }

    /**
     * Keeps a small copy of a picture in place of an earlier one. Takes JPEG, PNG and GIF up to 5 MB and 25 megapixels; anything
     * else is ignored. Call it outside a transaction: unpacking takes a while.
     *
     * @return whether it is kept
     */
    public boolean keep(long contactId, byte[] original) {
        var jpeg = Avatar.of(original);
        if (jpeg.isEmpty()) {
            return false;
        }
        return Boolean.TRUE.equals(transactions.execute(_ -> put(contactId, jpeg.get())));
    }

    /** Keeps what {@link Avatar} made, in the caller's transaction; false when there is no such contact. */
    boolean put(long contactId, byte[] jpeg) {
        var version = version(jpeg);
        if (find(contactId).map(Picture::version).filter(version::equals).isPresent()) {
            return true;
        }
        var kept = jdbc.sql("""
                        insert into contacts.picture (contact_id, bytes, version, taken_at)
                        select id, :bytes, :version, :now from contacts.contact where id = :contact
                        on conflict (contact_id) do update
                            set bytes = excluded.bytes, version = excluded.version, taken_at = excluded.taken_at
                        """)
                        .param("contact", contactId)
                        .param("bytes", jpeg)
                        .param("version", version)
                        .param("now", Columns.time(clock.instant()))
                        .update()
                > 0;
        if (kept) {
            events.publishEvent(new ContactsChanged(Set.of(contactId)));
        }
        return kept;
    }

    /** The contact's picture, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Picture> find(long contactId) {
        return jdbc.sql("select bytes, version from contacts.picture where contact_id = :contact")
                .param("contact", contactId)
                .query((rs, _) -> new Picture(rs.getBytes("bytes"), rs.getString("version")))
                .optional();
    }

    private static String version(byte[] jpeg) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(jpeg);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
