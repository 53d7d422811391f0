/** What a configuration file says of users, roles, queues, channels and settings, brought about at each start. */
@ApplicationModule(
        allowedDependencies = {"platform", "platform :: database", "security", "contacts", "channels", "routing"})
@NullMarked
package dev.parley.provision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
