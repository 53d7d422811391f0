package dev.parley.providers;

import dev.parley.chats.FilesTaken;
import dev.parley.chats.LongestText;
import dev.parley.chats.OfferedFile;
import dev.parley.chats.SendingFiles;
import dev.parley.contacts.ChannelKind;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the adapters which files and texts they send. */
@Component
class SendingFilesOfKinds implements SendingFiles {
    /** Asked for late: adapters use chats, which use this. */
    private final ObjectProvider<Adapters> adapters;

    SendingFilesOfKinds(ObjectProvider<Adapters> adapters) {
        this.adapters = adapters;
    }

    @Override
    public Optional<String> refusal(ChannelKind kind, OfferedFile file) {
        return adapters.getObject().of(kind).flatMap(adapter -> adapter.refusal(file));
    }

    @Override
    public LongestText longestText(ChannelKind kind) {
        return adapters.getObject()
                .of(kind)
                .map(ChannelAdapter::longestText)
                .orElseGet(() -> LongestText.characters(ChannelAdapter.LONGEST_TEXT));
    }

    @Override
    public FilesTaken of(ChannelKind kind) {
        return adapters.getObject()
                .of(kind)
                .map(ChannelAdapter::files)
                .orElseGet(() -> FilesTaken.none("This kind of channel cannot send files yet."));
    }
}
