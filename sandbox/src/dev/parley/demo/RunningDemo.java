package dev.parley.demo;

import dev.parley.demo.data.Seed;
import dev.parley.driver.Browser;
import dev.parley.driver.Product;
import dev.parley.sandbox.Bot;
import dev.parley.sandbox.Line;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SmsNumber;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Parley as its own process with a company in it, and a sandbox in which its customers live. Closing it ends both. */
public final class RunningDemo implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Parley is ready on (http://\\S+)");
    private static final int SANDBOX_PORT = 8_090;
    private static final int PRODUCT_PORT = 8_080;
    private final DemoHome home;
    private @Nullable Sandbox sandbox;
    private @Nullable Bot bot;
    private @Nullable SmsNumber sms;
    private @Nullable Product product;
    private boolean closed;

    private RunningDemo(DemoHome home) {
        this.home = home;
    }

    /** Nothing runs yet; {@link #start} changes that. */
    static RunningDemo in(Path folder, boolean keep) {
        return new RunningDemo(DemoHome.at(folder, keep));
    }

    /**
     * Starts a demo; for tests.
     *
     * @param command how to start the product, see {@link dev.parley.driver.Command}
     * @param folder is emptied, unless `--keep` is among the arguments
     * @param arguments those of {@code ./parley demo}; with `--port 0` all ports are any free ones
     */
    public static RunningDemo start(List<String> command, Path folder, String... arguments) throws Exception {
        var options = Options.of(arguments);
        var demo = in(folder, options.keep());
        try {
            demo.start(command, options);
            return demo;
        } catch (Exception | Error failure) {
            demo.close();
            throw failure;
        }
    }

    void start(List<String> command, Options options) throws IOException, SQLException, InterruptedException {
        var port = options.port().isPresent()
                ? Ports.wanted(options.port().getAsInt())
                : Ports.from(PRODUCT_PORT, SANDBOX_PORT);
        var outside = begin(Sandbox.start(port == 0 ? 0 : Ports.from(SANDBOX_PORT, port)));
        bot = outside.telegram().bot(Setup.BOT_TOKEN, Setup.BOT_ID, "harbour_pine_bot", "Harbour & Pine");
        var app = outside.meta().app(Setup.APP_SECRET);
        outside.meta().page(app, Setup.PAGE_ID, Setup.PAGE_TOKEN, "Harbour & Pine");
        outside.meta().number(app, Setup.NUMBER_ID, Setup.NUMBER_TOKEN, "Harbour & Pine");
        outside.meta()
                .instagramOfPage(
                        app, Setup.INSTAGRAM_ID, Setup.INSTAGRAM_PAGE_ID, Setup.INSTAGRAM_TOKEN, "harbour.and.pine");
        var configuration = home.configuration(Setup.yaml(
                outside.base(), outside.telegram().apiBase(), outside.meta().graphBase()));
        begin(Product.start(
                        command,
                        home.output(),
                        Map.of(
                                "PARLEY_HOME", home.product().toString(),
                                "PARLEY_PORT", Integer.toString(port),
                                "PARLEY_FETCH_ALLOWED_HOSTS", "127.0.0.1",
                                "PARLEY_PROVISION", configuration.toString())))
                .ready();
        introduce(Seed.into(home.product(), Clock.systemDefaultZone()));
        var number = TextMessages.number(outside);
        sms = number;
        asAdministrator(administrator -> {
            TextMessages.connect(number, administrator, address());
            outside.serve(ShopFront.PATH, new ShopFront(address(), key(administrator, Setup.shopChannel())));
            app.callback(
                    address()
                            .resolve("/hooks/meta/" + key(administrator, "Messenger"))
                            .toString(),
                    Setup.VERIFY_TOKEN);
        });
    }

    /** Where the product is. */
    public URI address() {
        var found = READY.matcher(product().said());
        var last = "";
        while (found.find()) {
            last = found.group(1);
        }
        return URI.create(last);
    }

    /** Where the customers are. */
    public Sandbox sandbox() {
        if (sandbox == null) {
            throw new IllegalStateException("the demo has not started");
        }
        return sandbox;
    }

    /** The company's bot at the stand-in for Telegram. */
    public Bot bot() {
        if (bot == null) {
            throw new IllegalStateException("the demo has not started");
        }
        return bot;
    }

    /** The company's number at the stand-in for Twilio. */
    public SmsNumber sms() {
        if (sms == null) {
            throw new IllegalStateException("the demo has not started");
        }
        return sms;
    }

    /** The shop's page. */
    public URI shop() {
        return sandbox().base().resolve(ShopFront.PATH);
    }

    /** The product's home folder. */
    public Path home() {
        return home.product();
    }

    /** Everything the product says goes there. */
    Path output() {
        return home.output();
    }

    Product product() {
        if (product == null) {
            throw new IllegalStateException("the demo has not started");
        }
        return product;
    }

    /** Ends the product the ordinary way, and then the sandbox. */
    @Override
    public void close() throws InterruptedException {
        Product running;
        Sandbox open;
        synchronized (this) {
            closed = true;
            running = product;
            open = sandbox;
        }
        try {
            if (running != null) {
                running.close();
            }
        } finally {
            if (open != null) {
                open.close();
            }
        }
    }

    /** What begins while the demo is being ended must end as well. */
    private synchronized Sandbox begin(Sandbox started) {
        sandbox = started;
        if (closed) {
            started.close();
        }
        return started;
    }

    private synchronized Product begin(Product started) throws InterruptedException {
        product = started;
        if (closed) {
            started.close();
        }
        return started;
    }

    /** The stand-in hears who wrote before, and counts on from the last message. */
    private void introduce(Seed.Telegram telegram) {
        bot().counted(telegram.lastMessage());
        for (var one : telegram.unfinished()) {
            var phone = bot().account().conversations().with(Long.toString(one.customer()), one.name());
            phone.add(new Line(one.message(), one.byCustomer(), "text", one.text(), one.at(), null, List.of()));
            phone.seen();
        }
    }

    private void asAdministrator(Consumer<Browser> work) {
        var browser = new Browser(address()).logsIn(Setup.ADMINISTRATOR.email(), Setup.PASSWORD);
        try {
            work.accept(browser);
        } finally {
            browser.delete("/api/session");
        }
    }

    private static String key(Browser administrator, String channelName) {
        return administrator
                .get("/api/channels")
                .ok()
                .valueStream()
                .filter(channel -> channel.path("name").asString().equals(channelName))
                .map(channel -> channel.path("publicKey").asString())
                .findFirst()
                .orElseThrow();
    }
}
