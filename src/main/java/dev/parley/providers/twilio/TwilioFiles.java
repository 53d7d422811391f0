package dev.parley.providers.twilio;

import dev.parley.channels.Channel;
import dev.parley.channels.Route;
import dev.parley.channels.Via;
import dev.parley.chats.InboundFile;
import dev.parley.contacts.ChannelKind;
import dev.parley.platform.SafeFetch;
import dev.parley.platform.SafeFetch.Wanted;
import dev.parley.platform.files.Files;
import dev.parley.providers.FileRefused;
import dev.parley.providers.ProviderFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Files that customers send: Twilio tells where each lies, asks there for the account's token, and leads on to a storage that must
 * not get it (https://www.twilio.com/docs/messaging/guides/webhook-request#media-related-parameters).
 */
final class TwilioFiles implements ProviderFiles {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private final Route route;
    private final TwilioAccounts accounts;
    private final SafeFetch fetch;
    private final Files files;

    TwilioFiles(Route route, TwilioAccounts accounts, SafeFetch fetch, Files files) {
        this.route = route;
        this.accounts = accounts;
        this.fetch = fetch;
        this.files = files;
    }

    @Override
    public ChannelKind kind() {
        return route.kind();
    }

    @Override
    public Via via() {
        return route.via();
    }

    @Override
    public InputStream open(Channel channel, InboundFile file) throws IOException, InterruptedException, FileRefused {
        var account =
                accounts.find(channel.id()).orElseThrow(() -> FileRefused.forNow("The channel has no auth token."));
        URI address;
        try {
            address = URI.create(file.ref());
        } catch (IllegalArgumentException _) {
            throw FileRefused.forGood("The address of the file is none that can be read.");
        }
        var credentials = account.isTwilios(file.ref())
                ? Map.of("Authorization", account.authorization())
                : Map.<String, String>of();
        return fetch.open(new Wanted(address, credentials, files.largest() + 1, LONGEST));
    }
}
