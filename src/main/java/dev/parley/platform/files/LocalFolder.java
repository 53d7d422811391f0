package dev.parley.platform.files;

import dev.parley.platform.database.HomeFolder;
import dev.parley.platform.database.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Files in a folder of this machine, or one that all nodes share; spread over sub-folders, so that none grows too long. */
final class LocalFolder implements FileStorage {
    private final Path folder;

    LocalFolder(FilesSettings settings) {
        folder = settings.folder().toAbsolutePath().normalize();
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException error) {
            throw StartProblem.of(error, folder);
        }
    }

    @Override
    public void keep(String name, Path written) throws IOException {
        var place = place(name);
        Files.createDirectories(place.getParent());
        HomeFolder.moveInto(written, place);
    }

    @Override
    public Resource open(String name) {
        return new FileSystemResource(place(name));
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(place(name));
    }

    private Path place(String name) {
        if (!name.matches("[a-z0-9]{8,64}")) {
            throw new IllegalArgumentException("no name of a file");
        }
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
