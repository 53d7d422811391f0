package dev.parley.providers.whatsapp;

import dev.parley.channels.Channel;
import dev.parley.chats.InboundFile;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.FileRefused;
import dev.parley.providers.ProviderFiles;
import dev.parley.providers.meta.MetaAccounts;
import dev.parley.providers.meta.MetaFiles;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Files that customers send a number; Meta keeps them for 7 days. */
@Component
class WhatsAppFiles implements ProviderFiles {
    private final MetaAccounts accounts;
    private final MetaFiles files;

    WhatsAppFiles(MetaAccounts accounts, MetaFiles files) {
        this.accounts = accounts;
        this.files = files;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WHATSAPP;
    }

    @Override
    public InputStream open(Channel channel, InboundFile file) throws IOException, InterruptedException, FileRefused {
        var account =
                accounts.find(channel.id()).orElseThrow(() -> FileRefused.forNow("The channel has no access token."));
        return files.byId(account, file);
    }
}
