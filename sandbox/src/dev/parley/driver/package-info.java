/** Parley from outside, as its users have it: its process, its API. For tests, the demo and measurements; not in the product. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.parley.driver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
