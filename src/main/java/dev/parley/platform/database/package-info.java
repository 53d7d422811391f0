/** The home folder, the PostgreSQL server that runs inside it, and the sentences that say why Parley cannot start. */
@NullMarked
@NamedInterface("database")
package dev.parley.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
