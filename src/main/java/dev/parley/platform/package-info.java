/** What every module stands on: database, problems, batching, limits, time. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.parley.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
