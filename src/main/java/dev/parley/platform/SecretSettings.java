package dev.parley.platform;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The keys for secrets, the newest first: from PARLEY_SECRET_KEY or from the file in the home folder. */
@Validated
@ConfigurationProperties("parley.secret")
record SecretSettings(List<String> keys) {}
