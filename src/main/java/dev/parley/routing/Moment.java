package dev.parley.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What deciding needs to know of the moment, beside what stands in the database.
 *
 * @param seenSince a page seen before counts as gone
 * @param defaultLimit of simultaneous chats
 * @param acceptLimit how long an agent has to accept an offer
 * @param toAll keys of the rules that offer nothing
 */
record Moment(Instant now, Instant seenSince, int defaultLimit, Duration acceptLimit, List<String> toAll) {}
