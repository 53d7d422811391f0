/** Browser sync: the state of chats over one WebSocket. */
@ApplicationModule(
        allowedDependencies = {"platform", "security", "contacts", "channels", "chats", "routing", "providers"})
@NullMarked
package dev.parley.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
