/** Chats and their messages: intake, life, history, what leaves. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: files", "security", "contacts", "channels"})
@NullMarked
package dev.parley.chats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
