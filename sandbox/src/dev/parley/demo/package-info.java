/** A Parley with a company in it, to look at and to try. Not in the product. */
@ApplicationModule(allowedDependencies = {"driver", "sandbox"})
@NullMarked
package dev.parley.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
