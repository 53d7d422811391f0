package dev.parley.providers.meta;

import dev.parley.chats.ChatRead;
import dev.parley.contacts.ChannelKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells customers that the owner of their chat has read what they wrote (PN-16); a hint that gets lost is not worth repeating. */
@Component
class TellReads {
    private final MetaAccounts accounts;
    private final MetaSends sends;
    private final Map<ChannelKind, MetaReads> kinds;

    TellReads(MetaAccounts accounts, MetaSends sends, List<MetaReads> kinds) {
        this.accounts = accounts;
        this.sends = sends;
        this.kinds = kinds.stream().collect(Collectors.toMap(MetaReads::kind, Function.identity()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void read(ChatRead read) {
        sends.show(
                "read",
                read.chatId(),
                lane -> accounts.find(lane.channelId())
                        .map(account -> kinds.get(account.channel().kind()))
                        .ifPresent(kind -> kind.readByUs(lane)));
    }
}
