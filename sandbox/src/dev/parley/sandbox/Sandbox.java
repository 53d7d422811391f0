package dev.parley.sandbox;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** One HTTP server on this machine with a stand-in for each provider, and the page of a phone from which their customers write. */
public final class Sandbox implements AutoCloseable {
    private static final long SEED = 1;
    private static final int BACKLOG = 1_024;

    static {
        // Else an answer's body waits for the acknowledgement of its head, 40 ms on a kept connection.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Chaos chaos;
    private final Telegram telegram;
    private final Twilio twilio;
    private final Meta meta;
    private final Activity activity;
    private final List<StandIn> standIns;

    private Sandbox(HttpServer server, long seed) {
        this.server = server;
        this.chaos = new Chaos(seed);
        var changes = new Changes();
        this.telegram = new Telegram(base(), chaos, changes::happened);
        this.twilio = new Twilio(base(), chaos, changes::happened);
        this.meta = new Meta(base(), chaos, changes::happened);
        this.standIns = Stream.of(List.of(telegram, meta), meta.others(), List.of(twilio, twilio.ofWhatsApp()))
                .<StandIn>flatMap(List::stream)
                .toList();
        this.activity = new Activity(this::accounts);
        var overview = new Overview(standIns, chaos, activity);
        var guard = new Guard(server.getAddress().getPort());
        standIns.forEach(one -> server.createContext(one.path() + "/", one::answer));
        server.createContext("/phone/", new Phone(guard, overview, changes, chaos, activity));
        server.createContext("/", new Pages());
        server.setExecutor(threads);
        server.start();
    }

    /** At this port of 127.0.0.1; 0 takes any free one. */
    public static Sandbox start(int port) {
        return start(port, SEED);
    }

    /** With chaos of another seed. */
    public static Sandbox start(int port, long seed) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            return new Sandbox(HttpServer.create(address, BACKLOG), seed);
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox cannot use port " + port + ".", e);
        }
    }

    /** Where it is; the phone is at its root. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Telegram telegram() {
        return telegram;
    }

    public Twilio twilio() {
        return twilio;
    }

    public Meta meta() {
        return meta;
    }

    /** The switches of all stand-ins. */
    public Chaos chaos() {
        return chaos;
    }

    private List<Account> accounts() {
        return standIns.stream()
                .<Account>flatMap(one -> one.accounts().stream())
                .toList();
    }

    /** From now on so many invented customers begin to write each minute, 0 to 120. */
    public void activity(int perMinute) {
        activity.perMinute(perMinute);
    }

    /** Puts something else below a path, such as a page with the website chat. */
    public void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    @Override
    public void close() {
        activity.close();
        standIns.forEach(StandIn::close);
        server.stop(0);
        threads.shutdownNow();
    }
}
