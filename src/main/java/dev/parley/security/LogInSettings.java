package dev.parley.security;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How often one address may try to log in. */
@Validated
@ConfigurationProperties("parley.login")
record LogInSettings(
        @DefaultValue("60") @Min(value = 1, message = "must be at least 1")
        int attemptsPerMinuteAndAddress) {}
