package dev.parley.channels;

import dev.parley.platform.Faults;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Asks providers for their templates: every hour, when a channel is saved, and when somebody wants to see them as they are now. */
@Component
class FetchTemplates {
    private static final Logger log = LoggerFactory.getLogger(FetchTemplates.class);
    private static final int AT_ONCE = 4;
    private final List<TemplateSource> sources;
    private final Templates templates;
    private final ChannelStore channels;
    private final Semaphore free = new Semaphore(AT_ONCE);

    FetchTemplates(List<TemplateSource> sources, Templates templates, ChannelStore channels) {
        this.sources = sources;
        this.templates = templates;
        this.channels = channels;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(ChannelChanged changed) {
        beside(changed.channelId());
    }

    @Scheduled(fixedDelay = 2_000)
    void look() {
        var served = channels.all().stream()
                .filter(channel -> channel.active() && source(channel).isPresent())
                .map(Channel::id)
                .toList();
        if (!served.isEmpty()) {
            templates.due(served).forEach(this::beside);
        }
    }

    /** Asks now, if the channel is one with templates; not within a transaction. */
    void fetch(long channelId) {
        channels.find(channelId)
                .ifPresent(channel ->
                        source(channel).ifPresent(source -> templates.keep(channelId, source.fetch(channel))));
    }

    private Optional<TemplateSource> source(Channel channel) {
        return sources.stream().filter(one -> one.serves(channel)).findFirst();
    }

    /** A slow provider holds up nothing else. */
    private void beside(long channelId) {
        Thread.ofVirtual().name("templates").start(() -> {
            free.acquireUninterruptibly();
            try {
                fetch(channelId);
            } catch (RuntimeException e) {
                Faults.log(log, "templates", e);
            } finally {
                free.release();
            }
        });
    }
}
