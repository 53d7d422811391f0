/** Instagram: the direct messages of a professional account, linked with a Facebook page or connected by itself. */
@NullMarked
package dev.parley.providers.instagram;

import org.jspecify.annotations.NullMarked;
