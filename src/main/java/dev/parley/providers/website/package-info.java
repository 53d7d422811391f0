/** The website channel: the widget's HTTP and WebSocket interface. */
@NullMarked
package dev.parley.providers.website;

import org.jspecify.annotations.NullMarked;
