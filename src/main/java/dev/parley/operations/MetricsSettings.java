package dev.parley.operations;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Who may read the metrics without logging in: whoever knows the token. */
@Validated
@ConfigurationProperties("parley.metrics")
record MetricsSettings(
        @Nullable @Pattern(regexp = "[!-~]{16,200}", message = "must have 16 to 200 characters, none of them a space")
        String token) {}
