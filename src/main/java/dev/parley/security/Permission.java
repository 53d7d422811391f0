package dev.parley.security;

/** What a role can allow. */
public enum Permission {
    PROCESS_CHATS,
    START_CHATS,
    READ_RECORDS,
    EDIT_RECORDS,
    MERGE,
    READ_ALL_CHATS,
    SUPERVISE,
    EXPORT,
    DASHBOARDS,
    MANAGE_CHATS,
    MANAGE_USERS,
    AUDIT,
    PERSONAL_DATA
}
