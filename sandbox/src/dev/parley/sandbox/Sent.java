package dev.parley.sandbox;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What the business sent and the provider carried out.
 *
 * @param messageId the provider's number of it
 * @param parameters all that the call said
 */
public record Sent(long chat, long messageId, String text, Instant at, JsonNode parameters) {}
