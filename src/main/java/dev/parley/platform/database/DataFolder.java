package dev.parley.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The database's files in the home folder and the password that opens it. */
record DataFolder(Path path, String password) {
    static final String ADMINISTRATOR = "postgres";
    private static final String SECRET = "database.password";

    /** Opens the data folder, or makes it when the home has none. */
    static DataFolder of(HomeFolder home, PostgresBinaries binaries, Programs programs)
            throws IOException, InterruptedException {
        var path = home.resolve("data");
        if (Files.exists(path)) {
            refuseOtherMajor(path);
            return new DataFolder(path, password(home));
        }
        home.needsFree(200, "make its database");
        var fresh = home.resolve("data.new");
        FileSystemUtils.deleteRecursively(fresh);
        if (!Files.exists(home.resolve(SECRET))) {
            home.writeSecret(SECRET, newPassword());
        }
        programs.run(binaries.program("initdb"), arguments(fresh, home.resolve(SECRET)), home.path());
        HomeFolder.moveInto(fresh, path);
        return new DataFolder(path, password(home));
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static List<String> arguments(Path fresh, Path secret) {
        // macOS knows no locale C.UTF-8; the provider decides how PostgreSQL sorts, so only the messages differ.
        var mac = System.getProperty("os.name").startsWith("Mac");
        return List.of(
                "--pgdata=" + fresh,
                "--username=" + ADMINISTRATOR,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                mac ? "--locale=C" : "--locale=C.UTF-8",
                "--no-instructions");
    }

    private static void refuseOtherMajor(Path path) throws IOException {
        var file = path.resolve("PG_VERSION");
        var major = Files.exists(file) ? Files.readString(file).strip() : "none";
        if (!major.equals(Integer.toString(PostgresBinaries.MAJOR))) {
            throw new StartProblem("The data in " + path + " was not written by PostgreSQL " + PostgresBinaries.MAJOR
                    + " (its version: " + major + "). Restore a backup into an empty folder, or set"
                    + " PARLEY_DATABASE_URL to a server that can read it.");
        }
    }

    private static String password(HomeFolder home) throws IOException {
        var file = home.resolve(SECRET);
        if (!Files.exists(file)) {
            throw new StartProblem("The file " + file
                    + " with the database's password is missing. Put it back from a backup of this folder.");
        }
        return Files.readString(file).strip();
    }
}
