package dev.parley.chats;

/** From the customer, or to them. */
public enum Direction {
    IN,
    OUT
}
