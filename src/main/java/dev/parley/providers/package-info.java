/** The ways in and out: one sub-package a provider, and the delivery worker. */
@ApplicationModule(
        allowedDependencies = {"platform", "platform :: files", "security", "contacts", "channels", "chats", "routing"})
@NullMarked
package dev.parley.providers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
