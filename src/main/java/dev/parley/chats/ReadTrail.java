package dev.parley.chats;

import dev.parley.security.Audit;
import dev.parley.security.AuditObject;
import dev.parley.security.Caller;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes who reads chats of others, by the right to read all (AD-5): once for as long as somebody may be at the same chat. */
@Component
public class ReadTrail {
    private static final Duration ONE_READING = Duration.ofMinutes(10);
    private final ChatAccess access;
    private final Audit audit;

    ReadTrail(ChatAccess access, Audit audit) {
        this.access = access;
        this.audit = audit;
    }

    /** Leaves an entry if the caller may read the chat only because they may read all. */
    @Transactional
    public void read(long chatId, Caller reader) {
        if (access.isOfOthers(chatId, reader)) {
            audit.noteOnce(reader, "chat.read", new AuditObject("chat", chatId, Long.toString(chatId)), ONE_READING);
        }
    }
}
