package dev.parley.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Fetches from addresses that come from outside. Each address, also one that another leads to, must lie in the open internet after
 * its name was looked up; credentials go to the host they are for and to no other.
 */
@Component
public final class SafeFetch {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration FIRST_BYTE = Duration.ofSeconds(20);
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> GONE = Set.of(403, 404, 410);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** What ends in a number is an address, of which there are forms that not everybody reads alike. */
    private static final Pattern NUMBER = Pattern.compile("(^|\\.)[0-9][^.]*\\.?$");

    private static final Pattern PLAIN = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    private final Set<String> allowed;
    private final Lookup lookup;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /**
     * What is to be fetched.
     *
     * @param credentials headers for the host of the address only
     * @param most bytes
     * @param longest for all of it
     */
    public record Wanted(URI address, Map<String, String> credentials, long most, Duration longest) {}

    /** An address is not fetched from; the message is a sentence for people. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String sentence) {
            super(sentence);
        }
    }

    /** There is nothing at an address any more. */
    public static final class Gone extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Where a name leads. */
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    @Autowired
    SafeFetch(FetchSettings settings) {
        this(settings, InetAddress::getAllByName);
    }

    SafeFetch(FetchSettings settings, Lookup lookup) {
        this.allowed = Set.copyOf(settings.allowedHosts());
        this.lookup = lookup;
    }

    /**
     * The content as it comes in; to be closed.
     *
     * @throws Refused when the address, or one it leads to, is none to fetch from
     * @throws Gone when there is nothing at the address, or nothing for us
     * @throws IOException when it cannot be fetched; it may be tried again
     */
    public InputStream open(Wanted wanted) throws IOException, InterruptedException {
        var address = wanted.address();
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            mustBeOpen(address);
            var answer = ask(address, wanted);
            if (answer.statusCode() == 200) {
                return limited(answer, wanted);
            }
            answer.body().close();
            if (!REDIRECTS.contains(answer.statusCode())) {
                throw GONE.contains(answer.statusCode())
                        ? new Gone()
                        : new IOException("the answer is " + answer.statusCode());
            }
            address = next(address, answer);
        }
        throw new Refused("The address of the file leads from one place to the next without an end.");
    }

    private HttpResponse<InputStream> ask(URI address, Wanted wanted) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(FIRST_BYTE);
        if (isOfSameHost(address, wanted.address())) {
            wanted.credentials().forEach(request::header);
        }
        return http.send(request.build(), BodyHandlers.ofInputStream());
    }

    private static InputStream limited(HttpResponse<InputStream> answer, Wanted wanted) throws IOException {
        if (answer.headers().firstValueAsLong("Content-Length").orElse(0) > wanted.most()) {
            answer.body().close();
            throw new Refused("The file is larger than " + (wanted.most() >> 20) + " MB.");
        }
        return new LimitedStream(answer.body(), wanted.most(), wanted.longest());
    }

    private static URI next(URI from, HttpResponse<?> answer) throws Refused {
        var location = answer.headers().firstValue("Location").orElse("");
        try {
            var to = from.resolve(location);
            if ("https".equals(from.getScheme()) && !"https".equals(to.getScheme())) {
                throw new Refused("The address of the file leads to one that is not encrypted.");
            }
            return to;
        } catch (IllegalArgumentException _) {
            throw new Refused("The address of the file leads to something that is no address.");
        }
    }

    /**
     * All that the name leads to must be open: the client may take any of it. Java keeps what a name leads to for half a minute, so
     * that the connection, which is made at once, goes where it was looked.
     */
    private void mustBeOpen(URI address) throws IOException {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var host = address.getHost();
        if (!Set.of("http", "https").contains(scheme) || host == null || address.getUserInfo() != null) {
            throw new Refused("The address of the file is not one that Parley fetches from.");
        }
        if (allowed.contains(host)) {
            return;
        }
        if (NUMBER.matcher(host).find() && !PLAIN.matcher(host).matches()) {
            throw new Refused("The address of the file hides which machine it means.");
        }
        var found = lookup.of(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        if (found.length == 0 || !Arrays.stream(found).allMatch(PublicAddresses::includes)) {
            throw new Refused("The address of the file leads into a private network, where Parley fetches nothing.");
        }
    }

    private static boolean isOfSameHost(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort();
    }
}
