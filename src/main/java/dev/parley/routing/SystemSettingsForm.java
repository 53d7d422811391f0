package dev.parley.routing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What an administrator sets for all chats; without acceptMinutes the accept limit stays as it is. */
public record SystemSettingsForm(
        @NotNull(message = "Please give a number of chats.")
        @Min(value = 1, message = "At least 1 chat.")
        @Max(value = 1000, message = "At most 1000 chats.")
        Integer simultaneousChats,

        @Nullable
        @DecimalMin(value = "0.1", message = "At least 0.1 minutes, which is 6 seconds.")
        @DecimalMax(value = "1440", message = "At most 1440 minutes, which is a day.")
        Double acceptMinutes) {}
