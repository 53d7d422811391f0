/** Measures Parley from outside, as a process of its own, against what the machine itself can do. Not in the product. */
@ApplicationModule(allowedDependencies = {"driver", "sandbox"})
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
