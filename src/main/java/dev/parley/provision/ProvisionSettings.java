package dev.parley.provision;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the configuration file is, if there is one. */
@ConfigurationProperties("parley")
record ProvisionSettings(@Nullable String provision) {}
