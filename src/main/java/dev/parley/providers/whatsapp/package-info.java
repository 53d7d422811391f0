/** WhatsApp through Meta's Cloud API: the conversations of a phone number. */
@NullMarked
package dev.parley.providers.whatsapp;

import org.jspecify.annotations.NullMarked;
