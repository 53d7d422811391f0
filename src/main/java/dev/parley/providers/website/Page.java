package dev.parley.providers.website;

import org.jspecify.annotations.Nullable;

/** The page a socket comes from. The origin is null where it needs no leave: Parley's own pages, and what is no browser. */
record Page(long channelId, String channelKey, @Nullable String origin, String address) {}
