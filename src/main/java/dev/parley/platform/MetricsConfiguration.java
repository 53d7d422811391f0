package dev.parley.platform;

import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which metrics there are: ours and a few families of the frameworks. What nobody wrote down is not exported. */
@Configuration
class MetricsConfiguration {
    private static final List<String> KEPT = List.of(
            "parley.",
            "http.server.requests",
            "hikaricp.connections",
            "jvm.memory.",
            "jvm.gc.pause",
            "jvm.threads.live",
            "process.",
            "system.cpu.count",
            "logback.events");

    /** They come with a family, and say nothing to whoever watches Parley. */
    private static final List<String> DROPPED =
            List.of("http.server.requests.active", "hikaricp.connections.creation", "jvm.memory.usage.after.gc");

    @Bean
    static MeterFilter onlyWhatIsWrittenDown() {
        return MeterFilter.denyUnless(
                id -> KEPT.stream().anyMatch(id.getName()::startsWith) && !DROPPED.contains(id.getName()));
    }
}
