package dev.parley.contacts;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Tells when contacts last wrote; the module that keeps messages knows. */
public interface LastMessages {
    /** The time of the last message of each contact that ever wrote. */
    Map<Long, Instant> of(Collection<Long> contactIds);
}
