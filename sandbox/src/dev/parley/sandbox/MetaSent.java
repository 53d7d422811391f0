package dev.parley.sandbox;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What the business sent through the Graph API and Meta carried out.
 *
 * @param parameters all that the call said
 */
public record MetaSent(String customer, String messageId, String text, Instant at, JsonNode parameters) {}
