/** Parley as its own process, killed and started again. */
@NullMarked
package dev.parley.durability;

import org.jspecify.annotations.NullMarked;
