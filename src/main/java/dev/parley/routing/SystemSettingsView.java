package dev.parley.routing;

/**
 * The system settings about chats.
 *
 * @param simultaneousChats the limit of whoever has none of their own
 * @param acceptMinutes how long an agent has to accept an offer
 * @param managed the configuration file holds them, so the page only shows them
 */
public record SystemSettingsView(int simultaneousChats, double acceptMinutes, boolean managed) {}
