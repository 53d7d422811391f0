package dev.parley.providers;

import dev.parley.channels.ChannelHealth;
import dev.parley.chats.Chats;
import dev.parley.chats.InboundEvent;
import dev.parley.chats.Taken;
import dev.parley.platform.Batcher;
import dev.parley.platform.DatabaseFault;
import jakarta.annotation.PreDestroy;
import org.springframework.stereotype.Component;

/** Where every provider hands in what it received: what comes at the same moment is taken in one transaction. */
@Component
public class IntakeGate {
    private static final Batcher.Size SIZE = new Batcher.Size(2, 200, 5_000);
    private final Batcher<InboundEvent, Taken> messages;
    private final Batcher<InboundEvent, Taken> others;
    private final ChannelHealth health;

    IntakeGate(Chats chats, ChannelHealth health, IntakeMetrics metrics) {
        this.messages = new Batcher<>("intake", SIZE, batch -> metrics.timed(batch, chats::take));
        this.others = new Batcher<>("receipts", new Batcher.Size(1, 200, 5_000), chats::take);
        this.health = health;
    }

    /**
     * What is no message goes its own way, so that no message waits for it. Durable once this returns; until then nothing may be
     * acknowledged (IN-8).
     */
    public Taken take(InboundEvent event) {
        try {
            return switch (event) {
                case InboundEvent.InboundMessage _ -> {
                    var taken = messages.submit(event);
                    if (taken instanceof Taken.Stored) {
                        health.received(event.channelId());
                    }
                    yield taken;
                }
                case InboundEvent.InboundReaction _,
                        InboundEvent.InboundReceipt _,
                        InboundEvent.InboundEdit _,
                        InboundEvent.InboundBlock _,
                        InboundEvent.InboundStatus _,
                        InboundEvent.InboundWatermark _,
                        InboundEvent.InboundReadUpTo _,
                        InboundEvent.InboundEcho _ -> others.submit(event);
            };
        } catch (RuntimeException e) {
            if (DatabaseFault.of(e) == DatabaseFault.REFUSED_DATA) {
                return new Taken.Refused();
            }
            throw e;
        }
    }

    @PreDestroy
    void close() {
        messages.close();
        others.close();
    }
}
