package dev.parley.providers.website;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How much visitors of websites may send. */
@Validated
@ConfigurationProperties("parley.widget")
record WidgetSettings(
        @DefaultValue("60") @Min(value = 1, message = "must be at least 1")
        int messagesPerMinute,

        @DefaultValue("300") @Min(value = 1, message = "must be at least 1")
        int messagesPerMinuteAndAddress,

        @DefaultValue("30") @Min(value = 1, message = "must be at least 1")
        int visitorsPerMinute,

        @DefaultValue("30")
        @Min(value = 1, message = "must be at least 1")
        @Max(value = 365, message = "must be at most 365")
        int visitorDays,

        @DefaultValue("20")
        @Min(value = 1, message = "must be at least 1")
        @Max(value = 2000, message = "must be at most 2000")
        int largestFileMegabytes,

        @DefaultValue("100") @Min(value = 1, message = "must be at least 1")
        int fileMegabytesPerHour,

        @DefaultValue("500") @Min(value = 1, message = "must be at least 1")
        int fileMegabytesPerHourAndAddress) {}
