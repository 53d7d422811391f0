package dev.parley.chats;

import dev.parley.chats.InboundEvent.InboundEdit;
import dev.parley.chats.InboundEvent.InboundReaction;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What customers do to messages that are there: they edit, delete and react. */
@Component
class Afterthoughts {
    private final Edits edits;
    private final Reactions reactions;

    Afterthoughts(Edits edits, Reactions reactions) {
        this.edits = edits;
        this.reactions = reactions;
    }

    /** Answers the chats that changed. */
    Set<Long> take(Collection<InboundEdit> edited, Collection<InboundReaction> reacted) {
        var changed = new HashSet<Long>(edits.take(edited));
        changed.addAll(reactions.take(reacted));
        return changed;
    }

    /** Takes what was parked and whose message has come since; answers the chats that changed. */
    Set<Long> takeParked() {
        var changed = new HashSet<Long>(edits.takeParked());
        changed.addAll(reactions.takeParked());
        return changed;
    }

    /** Gives up what has waited too long for its message. */
    void forgetOld() {
        edits.forgetOld();
        reactions.forgetOld();
    }
}
