package dev.parley.platform;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How long things are kept that are needed only to look into trouble. */
@Validated
@ConfigurationProperties("parley.retention")
public record RetentionSettings(
        @DefaultValue("30") @Min(value = 1, message = "must be at least 1")
        int payloadDays) {

    /** For what providers sent, in quarantine or beside a message. */
    public Duration payloads() {
        return Duration.ofDays(payloadDays);
    }
}
