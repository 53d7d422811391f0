/** The people we talk with and their accounts on the channels. */
@ApplicationModule(allowedDependencies = {"platform", "security"})
@NullMarked
package dev.parley.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
