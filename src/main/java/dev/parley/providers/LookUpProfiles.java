package dev.parley.providers;

import dev.parley.channels.Channel;
import dev.parley.channels.Channels;
import dev.parley.channels.Routes;
import dev.parley.contacts.Contacts;
import dev.parley.contacts.DueProfile;
import dev.parley.platform.Faults;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks up profiles beside the way of messages, which wait for none of it (IN-5). */
@Component
class LookUpProfiles {
    private static final Logger log = LoggerFactory.getLogger(LookUpProfiles.class);
    private static final int AT_ONCE = 8;
    private final Contacts contacts;
    private final Channels channels;
    private final Routes<ProfileLookup> lookups;

    LookUpProfiles(Contacts contacts, Channels channels, List<ProfileLookup> lookups) {
        this.contacts = contacts;
        this.channels = channels;
        this.lookups = new Routes<>(lookups);
    }

    @Scheduled(fixedDelay = 500)
    void sweep() throws InterruptedException {
        var due = contacts.dueProfiles(lookups.kinds(), AT_ONCE);
        for (var thread : due.stream().map(this::started).toList()) {
            thread.join();
        }
    }

    private Thread started(DueProfile due) {
        return Thread.ofVirtual().name("profile").start(() -> {
            try {
                look(due)
                        .ifPresentOrElse(
                                profile -> contacts.profileFound(due.identityId(), profile.name(), profile.picture()),
                                () -> contacts.profileFailed(due.identityId()));
            } catch (RuntimeException e) {
                // It is due again when the time it was taken for is over.
                Faults.log(log, "profile", e);
            }
        });
    }

    private Optional<ProfileLookup.Profile> look(DueProfile due) {
        return channels.lastOf(due.identityId())
                .filter(Channel::active)
                .flatMap(channel -> lookups.of(channel).flatMap(lookup -> lookup.look(channel, due.keys())));
    }
}
