package dev.parley.providers;

import dev.parley.chats.Chats;
import dev.parley.chats.InboundEvent;
import dev.parley.chats.Taken;
import dev.parley.platform.Batcher;
import jakarta.annotation.PreDestroy;
import org.springframework.stereotype.Component;

/** Where every provider hands in what it received: what comes at the same moment is taken in one transaction. */
@Component
public class IntakeGate {
    private static final Batcher.Size SIZE = new Batcher.Size(2, 200, 5_000);
    private final Batcher<InboundEvent, Taken> messages;
    private final Batcher<InboundEvent, Taken> receipts;

    IntakeGate(Chats chats) {
        this.messages = new Batcher<>("intake", SIZE, chats::take);
        this.receipts = new Batcher<>("receipts", new Batcher.Size(1, 200, 5_000), chats::take);
    }

    /** Receipts go their own way, so that no message waits for one. Durable once this returns; until then nothing may be acknowledged (IN-8). */
    public Taken take(InboundEvent event) {
        return switch (event) {
            case InboundEvent.InboundMessage _ -> messages.submit(event);
            case InboundEvent.InboundReceipt _ -> receipts.submit(event);
        };
    }

    @PreDestroy
    void close() {
        messages.close();
        receipts.close();
    }
}
