package dev.parley.contacts;

/** What can stand in a contact's timeline, in the order in which things of the same instant are shown. */
public enum TimelineKind {
    CHAT,
    CHANGE,
    CREATED
}
