package dev.parley.platform.backup;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;

/** What of a home folder belongs into a backup. Links are followed, so that a folder on another disk comes along. */
record HomeContents(Path home) {
    /** Made again by any start; programs that come with a backup must not be run either. */
    static final Set<String> LEFT_OUT = Set.of("postgres", "logs", "parley.lock", "data.new");

    /** Copied last, so that it is no older than anything else. */
    static final String CONTROL = "data/global/pg_control";

    /** Where PostgreSQL has to begin to read its log; without it a copy is put together wrongly. */
    static final String LABEL = "data/backup_label";

    /** These folders are needed, but nothing that is in them; of pg_wal PostgreSQL needs what the backup says. */
    private static final Set<String> EMPTIED = Set.of(
            // Files that are not whole yet.
            "files/drafts.new",
            "data/pg_wal",
            "data/pg_replslot",
            "data/pg_dynshmem",
            "data/pg_notify",
            "data/pg_serial",
            "data/pg_snapshots",
            "data/pg_stat_tmp",
            "data/pg_subtrans");

    private static final Set<String> OF_THE_RUNNING_SERVER = Set.of(
            "data/postmaster.pid",
            "data/postmaster.opts",
            LABEL,
            "data/backup_label.old",
            "data/tablespace_map",
            "data/tablespace_map.old",
            "data/backup_manifest",
            "data/postgresql.auto.conf.tmp",
            "data/current_logfiles",
            "data/current_logfiles.tmp");

    /** Told of each folder, and of each file with the name it has in the home folder. */
    interface Visitor {
        void folder(String name) throws IOException;

        void file(String name, Path path) throws IOException;
    }

    /** The database's files but its log and its control file. */
    void database(Visitor visitor) throws IOException {
        folder("data", home.resolve("data"), visitor);
    }

    /** Everything but the database. */
    void others(Visitor visitor) throws IOException {
        children("", home, visitor, name -> !name.equals("data") && !LEFT_OUT.contains(name) && !name.endsWith(".new"));
    }

    private static void folder(String name, Path path, Visitor visitor) throws IOException {
        visitor.folder(name);
        if (!EMPTIED.contains(name)) {
            children(name + "/", path, visitor, child -> belongs(name + "/" + child, child));
        }
    }

    private static boolean belongs(String name, String last) {
        return !OF_THE_RUNNING_SERVER.contains(name)
                && !name.equals(CONTROL)
                && !(name.startsWith("data/") && (last.startsWith("pgsql_tmp") || last.startsWith("pg_internal.init")));
    }

    private static void children(String before, Path path, Visitor visitor, Predicate<String> wanted)
            throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
            for (var child : children) {
                var last = child.getFileName().toString();
                if (wanted.test(last)) {
                    visit(before + last, child, visitor);
                }
            }
        } catch (NoSuchFileException _) {
            // A database that was dropped meanwhile.
        } catch (DirectoryIteratorException error) {
            throw error.getCause();
        }
    }

    private static void visit(String name, Path path, Visitor visitor) throws IOException {
        if (Files.isDirectory(path)) {
            folder(name, path, visitor);
        } else if (Files.isRegularFile(path)) {
            visitor.file(name, path);
        } else if (Files.isSymbolicLink(path)) {
            throw new IOException(path + " is a link to something that is not there");
        }
    }
}
