package dev.parley.providers;

import dev.parley.platform.Faults;
import dev.parley.providers.LaneWork.Job;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sending a file may take longer than a lane is leased: until it is sent the lease is renewed, so that nobody else sends it too. */
@Component
class KeepLease {
    private static final Logger log = LoggerFactory.getLogger(KeepLease.class);
    private static final Duration PAUSE = LaneWork.LEASE.dividedBy(3);
    private final LaneWork work;

    KeepLease(LaneWork work) {
        this.work = work;
    }

    <T> T during(Job job, Function<Job, T> sending) {
        if (job.message().file() == null) {
            return sending.apply(job);
        }
        var keeper = Thread.ofVirtual().name("keep-lease").start(() -> renew(job));
        try {
            return sending.apply(job);
        } finally {
            keeper.interrupt();
        }
    }

    private void renew(Job job) {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                try {
                    work.renew(job.lease());
                } catch (RuntimeException e) {
                    Faults.log(log, "keep-lease", e);
                }
            }
        } catch (InterruptedException _) {
            // It is sent.
        }
    }
}
