package dev.parley.providers.instagram;

import dev.parley.channels.Channel;
import dev.parley.chats.InboundFile;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.FileRefused;
import dev.parley.providers.ProviderFiles;
import dev.parley.providers.meta.MetaFiles;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Files that customers send an Instagram account, and the stories they speak of: each message says where they lie. */
@Component
class InstagramFiles implements ProviderFiles {
    private static final String GONE =
            "Instagram does not have this any more. Stories go after a day; ask the customer what it showed.";
    private final MetaFiles files;

    InstagramFiles(MetaFiles files) {
        this.files = files;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.INSTAGRAM;
    }

    @Override
    public InputStream open(Channel channel, InboundFile file) throws IOException, InterruptedException, FileRefused {
        return files.at(file.ref(), GONE);
    }
}
