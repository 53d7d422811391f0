package dev.parley.channels;

import java.util.Map;

/** Tells how much each channel has in quarantine; the module that keeps it knows. */
public interface QuarantineCounts {
    /** Those channels that have something open, and how much. */
    Map<Long, Integer> openByChannel();
}
