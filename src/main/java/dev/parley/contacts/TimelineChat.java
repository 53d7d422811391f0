package dev.parley.contacts;

/** A chat as a timeline shows it; the module that keeps chats says what that is. */
public interface TimelineChat {}
