package dev.parley.provision;

import dev.parley.platform.database.StartProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the configuration file, of up to a megabyte in UTF-8. */
final class FileText {
    static final int MOST_BYTES = 1_000_000;

    private FileText() {}

    static String read(Path file, Mistakes mistakes) {
        var bytes = bytes(file);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            var line = 1;
            for (var i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            mistakes.add(new Place(line, 1), "This line is no text in UTF-8.");
            mistakes.stopIfAny();
        }
        return out.flip().toString();
    }

    private static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw new StartProblem("PARLEY_PROVISION must name a file; " + file + " is a folder.");
        }
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new StartProblem("The configuration file " + file + " is larger than 1 MB.");
            }
            return bytes;
        } catch (NoSuchFileException error) {
            throw new StartProblem("PARLEY_PROVISION names " + file + ", and there is no such file.", error);
        } catch (IOException error) {
            throw new StartProblem(
                    "Parley cannot read the configuration file " + file + ". Give this user the right to.", error);
        }
    }
}
