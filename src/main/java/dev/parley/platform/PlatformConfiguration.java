package dev.parley.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration
@EnableScheduling
@ConfigurationPropertiesScan("dev.parley")
class PlatformConfiguration {
    private static final Logger log = LoggerFactory.getLogger(PlatformConfiguration.class);
    private static final int JOBS_AT_ONCE = 16;

    /**
     * Several jobs side by side: with one thread for all, a slow one would hold up every sweep. One that fails, because the
     * database is away for example, is logged without the words of the exception, and runs again in its turn.
     */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(JOBS_AT_ONCE);
        scheduler.setErrorHandler(fault -> Faults.log(log, "job", fault));
        scheduler.setThreadFactory(Thread.ofVirtual().name("job-", 0).factory());
        return scheduler;
    }

    @Bean
    static BeanPostProcessor connectionsForAll() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? FairConnections.of(pool) : bean;
            }
        };
    }

    /** Ticks in microseconds, because that is what the database keeps. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
