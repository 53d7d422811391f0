/** Files: kept outside the database under random names, known by their content, with thumbnails. */
@NullMarked
@NamedInterface("files")
package dev.parley.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
