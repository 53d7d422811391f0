package dev.parley.chats;

import dev.parley.chats.InboundEvent.InboundBlock;
import dev.parley.chats.InboundEvent.InboundEcho;
import dev.parley.chats.InboundEvent.InboundEdit;
import dev.parley.chats.InboundEvent.InboundReaction;
import dev.parley.chats.InboundEvent.InboundReadUpTo;
import dev.parley.chats.InboundEvent.InboundReceipt;
import dev.parley.chats.InboundEvent.InboundStatus;
import dev.parley.chats.InboundEvent.InboundWatermark;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes what comes besides messages and concerns messages that are here: it makes no chat and moves no deadline (IN-15). */
@Component
class OtherEvents {
    private final Receipts receipts;
    private final Afterthoughts afterthoughts;
    private final Blocks blocks;
    private final Statuses statuses;
    private final Watermarks watermarks;
    private final Echoes echoes;

    OtherEvents(
            Receipts receipts,
            Afterthoughts afterthoughts,
            Blocks blocks,
            Statuses statuses,
            Watermarks watermarks,
            Echoes echoes) {
        this.receipts = receipts;
        this.afterthoughts = afterthoughts;
        this.blocks = blocks;
        this.statuses = statuses;
        this.watermarks = watermarks;
        this.echoes = echoes;
    }

    /** Answers the chats that changed. */
    Set<Long> take(List<InboundEvent> events) {
        var changed = new HashSet<Long>(receipts.note(of(events, InboundReceipt.class)));
        changed.addAll(afterthoughts.take(of(events, InboundEdit.class), of(events, InboundReaction.class)));
        changed.addAll(blocks.take(of(events, InboundBlock.class)));
        changed.addAll(statuses.take(of(events, InboundStatus.class)));
        changed.addAll(echoes.take(of(events, InboundEcho.class)));
        changed.addAll(statuses.take(of(events, InboundStatus.class)));
        changed.addAll(watermarks.take(of(events, InboundWatermark.class)));
        changed.addAll(readUpTo(of(events, InboundReadUpTo.class)));
        return changed;
    }

    /** The message itself waits where its id is not known yet. */
    private Set<Long> readUpTo(List<InboundReadUpTo> reads) {
        var changed = new HashSet<Long>(
                receipts.note(reads.stream().flatMap(receipts::upTo).toList()));
        changed.addAll(
                statuses.take(reads.stream().map(InboundReadUpTo::ofItself).toList()));
        return changed;
    }

    /** Takes what was parked and whose message has come since; answers the chats that changed. */
    Set<Long> takeParked() {
        var changed = new HashSet<Long>(afterthoughts.takeParked());
        changed.addAll(statuses.takeParked());
        return changed;
    }

    /** Gives up what has waited too long for its message. */
    void forgetOld() {
        afterthoughts.forgetOld();
        statuses.forgetOld();
    }

    private static <T extends InboundEvent> List<T> of(List<InboundEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
