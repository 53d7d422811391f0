/** Backups: everything of an installation in one file, made while it runs, and an installation made of such a file. */
@NullMarked
@NamedInterface("backup")
package dev.parley.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
