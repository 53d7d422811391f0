package dev.parley.providers.meta;

import dev.parley.channels.Channel;
import java.net.URI;
import java.util.List;

/** A connected account of a kind of Meta: its channel, and what is needed to call Meta and to believe its calls. Never logged. */
public record MetaAccount(Channel channel, String token, String appSecret) {
    /** The official address of the Graph API. */
    public static final String OFFICIAL = "https://graph.facebook.com";

    /** Where accounts of Instagram that are connected by themselves are. */
    public static final String OF_INSTAGRAM = "https://graph.instagram.com";

    /** The version that is asked for; each lives for two years at least. */
    public static final String DEFAULT_VERSION = "v25.0";

    public static final String ACCESS_TOKEN = "accessToken";
    public static final String APP_SECRET = "appSecret";
    public static final String GRAPH_BASE = "graphBase";
    public static final String VERSION = "graphVersion";

    /** The page that speaks for the account. */
    public static final String PAGE_ID = "pageId";

    /** What Meta says when it asks whether the webhook is ours. It proves nothing but that, so it is shown. */
    public static final String VERIFY_TOKEN = "verifyToken";

    private static final List<String> FILES = List.of(".fbcdn.net", ".fbsbx.com", ".cdninstagram.com");

    long channelId() {
        return channel.id();
    }

    String graph() {
        return channel.settings().getOrDefault(GRAPH_BASE, OFFICIAL);
    }

    /** What is called when something is to be done: the account itself, or the page that an Instagram account is linked with. */
    String caller() {
        return channel.settings().getOrDefault(PAGE_ID, channel.account());
    }

    /** The address of something in the Graph API. */
    String address(String path) {
        return graph() + "/" + channel.settings().getOrDefault(VERSION, DEFAULT_VERSION) + "/" + path;
    }

    /** Whether an address is one of Meta's servers of files, or of the machine that the settings name as the Graph API. */
    boolean isMetas(String address) {
        try {
            var uri = URI.create(address);
            var host = uri.getHost();
            var own = URI.create(graph());
            return host != null
                    && ("https".equals(uri.getScheme()) && FILES.stream().anyMatch(host::endsWith)
                            || own.getAuthority().equals(uri.getAuthority())
                                    && own.getScheme().equals(uri.getScheme()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "account of channel " + channel.id();
    }
}
