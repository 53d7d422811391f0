package dev.parley.providers.meta;

import dev.parley.chats.InboundFile;
import dev.parley.platform.SafeFetch;
import dev.parley.platform.SafeFetch.Wanted;
import dev.parley.platform.files.Files;
import dev.parley.providers.FileRefused;
import dev.parley.providers.meta.GraphApi.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Files that customers send an account of Meta: by an address that comes with the message, or by an id. */
@Component
public class MetaFiles {
    /** What is said where a file is not there any more. */
    public static final String GONE = "Meta does not have this file any more. Ask the customer to send it again.";

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private final GraphApi api;
    private final SafeFetch fetch;
    private final Files files;

    MetaFiles(GraphApi api, SafeFetch fetch, Files files) {
        this.api = api;
        this.fetch = fetch;
        this.files = files;
    }

    /**
     * What lies at an address, which needs no token.
     *
     * @param gone what is said where there is nothing any more
     */
    public InputStream at(String address, String gone) throws IOException, InterruptedException, FileRefused {
        try {
            return open(address, Map.of());
        } catch (SafeFetch.Gone _) {
            throw FileRefused.forGood(gone);
        }
    }

    /** What has an id (https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media): Meta tells where it lies. */
    public InputStream byId(MetaAccount account, InboundFile file)
            throws IOException, InterruptedException, FileRefused {
        if (!file.ref().matches("[A-Za-z0-9_-]{1,200}")) {
            throw FileRefused.forGood("The message does not say which file it means.");
        }
        return switch (api.get(account, file.ref(), Map.of())) {
            case Answer.Done done -> {
                var address = done.result().path("url").asString("");
                yield open(
                        address,
                        account.isMetas(address) ? Map.of("Authorization", "Bearer " + account.token()) : Map.of());
            }
            case Answer.Refused refused -> throw refusal(refused);
            case Answer.Unreachable _ -> throw FileRefused.forNow("Meta could not be reached.");
        };
    }

    /** One byte more than may be kept, so that what is too large is refused where all files are. */
    private InputStream open(String address, Map<String, String> credentials)
            throws IOException, InterruptedException, FileRefused {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException _) {
            throw FileRefused.forGood("The address of the file is none that can be read.");
        }
        return fetch.open(new Wanted(uri, credentials, files.largest() + 1, LONGEST));
    }

    private static FileRefused refusal(Answer.Refused refused) {
        return switch (MetaRefusals.meaning(refused)) {
            case UNKNOWN_CUSTOMER, REFUSED -> FileRefused.forGood(GONE);
            case TOKEN_DEAD ->
                FileRefused.forNow(
                        "Meta does not accept the access token any more. An administrator has to give a new one.");
            default -> FileRefused.forNow("Meta did not give the file (" + refused.status() + ").");
        };
    }
}
