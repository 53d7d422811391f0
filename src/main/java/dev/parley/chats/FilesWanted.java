package dev.parley.chats;

/** Files wait to be fetched. A hint. */
public record FilesWanted() {}
