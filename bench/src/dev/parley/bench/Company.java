package dev.parley.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A company at work: agents on their pages, each with as many open Telegram chats as their limit allows. Made over the
 * configuration file, webhooks and the API, as users would.
 */
final class Company implements AutoCloseable {
    private static final int JOURNAL = 3_000_000;
    private static final int STRANGERS = 20_000;
    private static final int LOG_INS_AT_ONCE = 4;
    private static final int PING_SECONDS = 20;
    /** As many as people who work at the same moment; the rest of the time belongs to what they set off. */
    private static final int CONNECTIONS = 8;

    private static final long SEED = 20_261_122;

    final Installation product;
    final BotApi telegram = new BotApi();
    final Loop loop = new Loop();
    final Customers customers;
    final Journal journal;
    final Size size;
    /** The product's own number of each customer's chat. */
    final long[] chatIds;

    private final List<Login> agents = new ArrayList<>();
    private final List<LivePage> pages = new ArrayList<>();
    private final LivePage.Buffers buffers = new LivePage.Buffers();
    private final ScheduledExecutorService pings = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bench-ping").factory());
    private int pinged;
    private int met;
    private int misdirected;

    /**
     * How large it is.
     *
     * @param idle users besides, who have no chats
     */
    record Size(int agents, int chats, int idle) {
        int limit() {
            return Math.ceilDiv(chats, agents);
        }
    }

    private Company(Options options, Size size) throws IOException, InterruptedException {
        this.size = size;
        customers = new Customers(size.chats() + STRANGERS, SEED);
        journal = new Journal(JOURNAL, customers.count());
        chatIds = new long[size.chats()];
        var home = options.home();
        Installation.remove(home);
        Files.createDirectories(home);
        var port = Installation.freePort();
        var file = home.resolveSibling("company.yaml");
        Files.writeString(file, CompanyFile.of(size, telegram.base(), "http://127.0.0.1:" + port));
        product = Installation.start(
                options.command(),
                home,
                Map.of("PARLEY_PROVISION", file.toString(), "PARLEY_PORT", Integer.toString(port)));
    }

    /** Starts the product in an empty folder and brings the company to where every chat is owned. */
    static Company open(Options options, Size size) throws Exception {
        var began = System.nanoTime();
        var company = new Company(options, size);
        try {
            company.logIn();
            company.openChats();
            company.acceptChats();
        } catch (Exception | Error failure) {
            company.close();
            throw failure;
        }
        System.out.printf(
                "A company of %,d agents with %,d chats stands after %,d s.%n",
                size.agents(), size.chats(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        return company;
    }

    private void logIn() throws Exception {
        try (var some = Executors.newFixedThreadPool(LOG_INS_AT_ONCE)) {
            var all = new ArrayList<Future<Login>>();
            for (var i = 0; i < size.agents(); i++) {
                var email = CompanyFile.agent(i);
                all.add(some.submit(() -> Login.of(product.base(), email, Installation.PASSWORD)));
            }
            for (var one : all) {
                agents.add(one.get());
            }
        }
        for (var i = 0; i < agents.size(); i++) {
            var agent = i;
            addPage(agents.get(i), (bytes, from, to) -> told(agent, bytes, from, to));
        }
        awaitPages();
        pings.scheduleAtFixedRate(() -> loop.execute(this::pingSome), 1, 1, TimeUnit.SECONDS);
    }

    /** One more page of somebody who is logged in. */
    void addPage(Login login, Frames.Listener listener) {
        pages.add(loop.call(() -> new LivePage(loop, product.address(), login, buffers, listener)));
    }

    /** Waits until the server has taken all sockets. */
    void awaitPages() throws InterruptedException {
        Patience.until("all pages are connected", 60, () -> {
            if (pages.stream().anyMatch(LivePage::over)) {
                throw new IllegalStateException("The server refused a page's socket.");
            }
            return loop.call(() -> pages.stream().allMatch(LivePage::open)) ? true : null;
        });
    }

    /** Evenly over the time, as the pages of many people do it. */
    private void pingSome() {
        var some = Math.ceilDiv(pages.size(), PING_SECONDS);
        for (var i = 0; i < some; i++) {
            pages.get(pinged++ % pages.size()).ping();
        }
    }

    private void openChats() throws InterruptedException {
        var hook = telegram.hook(CompanyFile.ALL_TOKEN);
        var traffic = new Messages(this, new Messages.Hooks(hook, hook), 0).onceEach();
        send(traffic, Math.min(CONNECTIONS, size.chats()));
        if (journal.refused() > 0) {
            throw new IllegalStateException("Parley refused " + journal.refused() + " of the first messages.");
        }
    }

    private void acceptChats() throws Exception {
        readChatIds();
        var accepting = new Requests(
                size.chats(),
                customer -> agents.get(owner(customer))
                        .request("POST", "/api/chats/" + chatIds[customer] + "/accept", "{}")
                        .getBytes(StandardCharsets.US_ASCII));
        send(accepting, Math.min(CONNECTIONS, size.agents()));
        if (accepting.refused() > 0) {
            throw new IllegalStateException("Parley refused to let " + accepting.refused() + " chats be accepted, with "
                    + accepting.status() + ".");
        }
    }

    private void send(Traffic all, int connections) {
        try (var generator = new Generator(loop, product.address(), connections)) {
            generator.sendAll(all);
        }
    }

    private void readChatIds() throws SQLException, IOException {
        var byKey = new HashMap<String, Integer>();
        for (var i = 0; i < size.chats(); i++) {
            byKey.put(Long.toString(customers.chat(i)), i);
        }
        try (var database = product.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select chat.id, key.key from chats.chat
                        join contacts.identity_key key on key.identity_id = chat.last_identity_id
                        """)) {
            while (rows.next()) {
                var customer = byKey.get(rows.getString(2));
                if (customer != null) {
                    chatIds[customer] = rows.getLong(1);
                }
            }
        }
    }

    /** The agent who owns this customer's chat. */
    int owner(int customer) {
        return customer % size.agents();
    }

    /** Somebody who has no chat yet. */
    int nextStranger() {
        return size.chats() + met++;
    }

    /** Whether this customer's chat has an owner. */
    boolean owned(int customer) {
        return customer < size.chats();
    }

    Login agent(int number) {
        return agents.get(number);
    }

    /** How often a page was told of somebody else's chat. */
    int misdirected() {
        return misdirected;
    }

    /** How many pages are connected. */
    int connected() {
        return (int) pages.stream().filter(page -> page.open() && !page.over()).count();
    }

    private void told(int agent, byte[] bytes, int from, int to) {
        var number = ChatFrame.newest(bytes, from, to);
        if (number < 0 || number >= journal.count()) {
            return;
        }
        if (owner(journal.customer(number)) == agent) {
            journal.pushed(number, System.nanoTime());
        } else {
            misdirected++;
        }
    }

    @Override
    public void close() throws InterruptedException {
        pings.shutdownNow();
        loop.close();
        product.close();
        telegram.close();
    }
}
