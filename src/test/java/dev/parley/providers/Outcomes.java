package dev.parley.providers;

import dev.parley.chats.InboundEvent;
import dev.parley.providers.PayloadReader.Payload;

/** What became of a payload, in one word: a message's kind, or what else it is. */
public final class Outcomes {
    private Outcomes() {}

    /** The word for what was read. */
    public static String of(Payload payload) {
        return switch (payload) {
            case Payload.Events events -> of(events.events().getFirst());
            case Payload.Template _ -> "TEMPLATE";
            case Payload.Ignored _ -> "IGNORED";
            case Payload.Unreadable _ -> "UNREADABLE";
            case Payload.NotConnected _ -> "NOT_CONNECTED";
        };
    }

    private static String of(InboundEvent event) {
        return switch (event) {
            case InboundEvent.InboundMessage message -> message.body().kind().name();
            case InboundEvent.InboundEdit _ -> "EDIT";
            case InboundEvent.InboundReaction _ -> "REACTION";
            case InboundEvent.InboundBlock _ -> "BLOCK";
            case InboundEvent.InboundReceipt _ -> "RECEIPT";
            case InboundEvent.InboundStatus _ -> "STATUS";
            case InboundEvent.InboundWatermark _ -> "WATERMARK";
            case InboundEvent.InboundReadUpTo _ -> "READ_UP_TO";
            case InboundEvent.InboundEcho _ -> "ECHO";
        };
    }
}
