/** The demo as people start it. */
@NullMarked
package dev.parley.demo;

import org.jspecify.annotations.NullMarked;
