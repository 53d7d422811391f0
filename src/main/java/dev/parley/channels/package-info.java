/** Connected accounts, and how each reaches a customer. */
@ApplicationModule(allowedDependencies = {"platform", "security", "contacts"})
@NullMarked
package dev.parley.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
