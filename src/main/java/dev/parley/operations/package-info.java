/** For those who run Parley or build on it: metrics to scrape, the description of the API to browse. */
@ApplicationModule(allowedDependencies = {"platform", "security"})
@NullMarked
package dev.parley.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
