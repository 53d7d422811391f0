package dev.parley.platform.files;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.core.io.Resource;

/** Where the bytes of files lie, under their random names. */
interface FileStorage {
    /** Takes over a file that was written whole; durable once this returns. */
    void keep(String name, Path written) throws IOException;

    /** The bytes, of which a part can be read too. */
    Resource open(String name);

    /** Removes it; nothing when it is not there. */
    void remove(String name) throws IOException;
}
