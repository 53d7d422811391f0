package dev.parley.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;

/** Counts the WebSockets that are open and the frames that leave through them, by whose page it is. */
@Component
public class SocketMetrics {
    private final MeterRegistry meters;

    SocketMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** What to run after each frame; `open` says how many sockets there are. To be called once for each kind of page. */
    public Runnable of(String page, IntSupplier open) {
        Gauge.builder("parley.sync.sockets", open, IntSupplier::getAsInt)
                .strongReference(true)
                .description("Open WebSockets, by whose page it is")
                .tag("page", page)
                .register(meters);
        return Counter.builder("parley.sync.frames")
                .description("Frames pushed over WebSockets")
                .tag("page", page)
                .register(meters)::increment;
    }
}
