package dev.parley.chats;

/** So many chats were offered to an agent each. Only for counting. */
public record OffersMade(int count) {}
