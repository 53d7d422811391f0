package dev.parley.platform.files;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where files lie and how large they may be. */
@Validated
@ConfigurationProperties("parley.files")
record FilesSettings(
        @NotNull(message = "must be a folder") Path folder,

        @DefaultValue("100")
        @Min(value = 1, message = "must be at least 1")
        @Max(value = 2000, message = "must be at most 2000")
        int largestMegabytes,

        @DefaultValue("50")
        @Min(value = 1, message = "must be at least 1")
        @Max(value = 200, message = "must be at most 200")
        int mostMegapixels) {

    long largest() {
        return (long) largestMegabytes << 20;
    }

    long mostPixels() {
        return mostMegapixels * 1_000_000L;
    }
}
