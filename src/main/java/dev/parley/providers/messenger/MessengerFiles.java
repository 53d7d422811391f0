package dev.parley.providers.messenger;

import dev.parley.channels.Channel;
import dev.parley.chats.InboundFile;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.FileRefused;
import dev.parley.providers.ProviderFiles;
import dev.parley.providers.meta.MetaFiles;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Files that customers send a page: each message says where they lie. */
@Component
class MessengerFiles implements ProviderFiles {
    private final MetaFiles files;

    MessengerFiles(MetaFiles files) {
        this.files = files;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.MESSENGER;
    }

    @Override
    public InputStream open(Channel channel, InboundFile file) throws IOException, InterruptedException, FileRefused {
        return files.at(file.ref(), MetaFiles.GONE);
    }
}
