/** The table of who may do what, made from the running product, and the attempts of outsiders to get past it. */
@NullMarked
package dev.parley.rights;

import org.jspecify.annotations.NullMarked;
