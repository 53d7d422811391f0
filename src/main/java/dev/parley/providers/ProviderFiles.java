package dev.parley.providers;

import dev.parley.channels.Channel;
import dev.parley.channels.Routed;
import dev.parley.chats.InboundFile;
import java.io.IOException;
import java.io.InputStream;

/** Fetches from a provider the files that its customers send; one bean a route that has files. */
public interface ProviderFiles extends Routed {
    /**
     * Begins to fetch a file. Called outside any transaction; may take as long as the provider's time-out.
     *
     * @throws FileRefused when the provider does not give it, with a sentence for people
     * @throws IOException when the provider cannot be reached; it is tried again
     */
    InputStream open(Channel channel, InboundFile file) throws IOException, InterruptedException, FileRefused;
}
