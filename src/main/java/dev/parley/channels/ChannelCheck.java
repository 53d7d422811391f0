package dev.parley.channels;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a try to connect an account found, before anything is saved. */
public record ChannelCheck(
        String account,
        String title,
        List<String> notices,
        @Nullable String webhookElsewhere) {}
