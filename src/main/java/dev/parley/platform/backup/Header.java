package dev.parley.platform.backup;

import dev.parley.platform.database.EmbeddedPostgres;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says about itself, at its beginning.
 *
 * @param format changes when an older Parley could not read it
 * @param parley the version that made it
 * @param postgres the major version that can read its data
 * @param bytes about how much there is to unpack
 */
record Header(int format, String parley, int postgres, Instant made, long bytes) {
    static final String NAME = "backup.json";

    /** No header is as long; whatever is no backup may be. */
    static final int LONGEST = 10_000;

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Header now(Clock clock, long bytes) {
        var version = Optional.ofNullable(Header.class.getPackage().getImplementationVersion());
        return new Header(FORMAT, version.orElse("development"), EmbeddedPostgres.MAJOR, clock.instant(), bytes);
    }

    String text() {
        return JSON.writeValueAsString(this) + "\n";
    }

    /** Reads it; the format comes first, because a newer one may say other things. */
    static Header of(String text) throws Unreadable {
        try {
            var tree = JSON.readTree(text);
            var format = tree.path("format").asInt(0);
            if (format > FORMAT) {
                throw new Unreadable(
                        "was made by a newer Parley (" + tree.path("parley").asString("")
                                + ") in a format that this one does not know. Restore it with that version.");
            }
            if (format < FORMAT) {
                throw Unreadable.noBackup();
            }
            return JSON.treeToValue(tree, Header.class).checked();
        } catch (JacksonException _) {
            throw Unreadable.noBackup();
        }
    }

    private Header checked() throws Unreadable {
        if (postgres != EmbeddedPostgres.MAJOR) {
            throw new Unreadable("holds the data of PostgreSQL " + postgres + ", and this Parley has PostgreSQL "
                    + EmbeddedPostgres.MAJOR + ". Restore it with Parley " + parley + ".");
        }
        return this;
    }
}
