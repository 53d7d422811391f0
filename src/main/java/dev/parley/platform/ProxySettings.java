package dev.parley.platform;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Whose word about the caller's address and scheme is believed: proxies whose address fits the pattern. */
@Validated
@ConfigurationProperties("parley.proxy")
record ProxySettings(
        @DefaultValue("127[.][0-9]+[.][0-9]+[.][0-9]+") @NotBlank(message = "must be a regular expression")
        String addresses) {}
