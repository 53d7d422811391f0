package dev.parley.providers;

import dev.parley.channels.Route;
import dev.parley.chats.FilesTaken;
import dev.parley.chats.LongestText;
import dev.parley.chats.OfferedFile;
import dev.parley.chats.SendingFiles;
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
    public Optional<String> refusal(Route route, OfferedFile file) {
        return adapters.getObject().of(route).flatMap(adapter -> adapter.refusal(file));
    }

    @Override
    public LongestText longestText(Route route) {
        return adapters.getObject()
                .of(route)
                .map(ChannelAdapter::longestText)
                .orElseGet(() -> LongestText.characters(ChannelAdapter.LONGEST_TEXT));
    }

    @Override
    public FilesTaken of(Route route) {
        return adapters.getObject()
                .of(route)
                .map(ChannelAdapter::files)
                .orElseGet(() -> FilesTaken.none("This kind of channel cannot send files yet."));
    }
}
