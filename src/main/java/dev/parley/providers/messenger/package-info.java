/** Messenger: the conversations of a Facebook page. */
@NullMarked
package dev.parley.providers.messenger;

import org.jspecify.annotations.NullMarked;
