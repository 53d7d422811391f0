/** Stand-ins for the messengers' servers, and a phone-like page from which their customers write. Not in the product. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.parley.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
