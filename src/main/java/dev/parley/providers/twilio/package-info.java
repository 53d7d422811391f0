/** SMS and WhatsApp through Twilio: webhooks, asking for what they did not bring, and answers. */
@NullMarked
package dev.parley.providers.twilio;

import org.jspecify.annotations.NullMarked;
