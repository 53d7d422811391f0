/** What the kinds of Meta share: their webhook, its signature, the Graph API and its errors. */
@NullMarked
package dev.parley.providers.meta;

import org.jspecify.annotations.NullMarked;
