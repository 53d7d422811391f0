package dev.parley.security;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The administrator to make at the first start, instead of asking on the page. */
@Validated
@ConfigurationProperties("parley.admin")
record AdminSettings(
        @Nullable String email,

        @Nullable @Size(min = 10, max = 200, message = "must have 10 to 200 characters")
        String password) {}
