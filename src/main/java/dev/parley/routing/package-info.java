/** Queues, their members, presence, and which agent gets which chat. */
@ApplicationModule(allowedDependencies = {"platform", "security", "contacts", "channels", "chats"})
@NullMarked
package dev.parley.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
