/** Users, roles, permissions, sessions: who may do what. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package dev.parley.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
