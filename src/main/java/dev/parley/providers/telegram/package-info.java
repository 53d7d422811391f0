/** Telegram bots: updates by webhook or by asking for them, and answers. */
@NullMarked
package dev.parley.providers.telegram;

import org.jspecify.annotations.NullMarked;
