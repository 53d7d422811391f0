package dev.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Browser;
import dev.parley.fixture.Connected;
import dev.parley.fixture.Eventually;
import dev.parley.sandbox.Bot;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.Sent;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** A company with two Telegram bots, one asked and one called, and an agent who answers all their customers at once. */
final class Care {
    private static final String PASSWORD = "correct horse battery";
    private final Browser agent;
    private final List<Bot> bots;
    private final List<Customer> customers;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> answered = new ConcurrentHashMap<>();
    private int messages;

    /** A customer of a bot, and the chat in which they are answered. */
    private record Customer(Bot bot, long id, long chat) {
        String name() {
            return "customer-" + id;
        }

        String says(int number) {
            return name() + " says " + number;
        }
    }

    private Care(Browser agent, List<Bot> bots, List<Customer> customers) {
        this.agent = agent;
        this.bots = bots;
        this.customers = customers;
    }

    /** Sets a fresh Parley up; each customer has written once, and the agent has accepted. */
    static Care open(URI parley, Sandbox sandbox, int customers) throws Exception {
        var admin = new Browser(parley);
        admin.get("/api/session").ok();
        admin.post("/api/setup", Map.of("name", "Ada", "email", "ada@shop.example", "password", PASSWORD))
                .ok();
        var queue = admin.post(
                        "/api/queues",
                        Map.of("name", "Everybody", "rule", "TO_ALL", "users", List.of(), "roles", List.of("Agent")))
                .ok()
                .path("id")
                .asLong();
        admin.post(
                        "/api/users",
                        Map.of(
                                "name",
                                "Bea",
                                "email",
                                "bea@shop.example",
                                "password",
                                PASSWORD,
                                "limit",
                                1_000,
                                "roles",
                                List.of("Agent")))
                .ok();
        var bots = List.of(
                bot(admin, sandbox, queue, Map.of("receive", "POLLING"), 1),
                bot(admin, sandbox, queue, Map.of("receive", "WEBHOOK", "publicAddress", parley.toString()), 2));
        until(
                Duration.ofSeconds(30),
                "a webhook is set",
                () -> !bots.getLast().webhook().isEmpty());
        var bea = new Browser(parley);
        bea.logsIn("bea@shop.example", PASSWORD);
        var chats = accept(bea, bots, customers);
        return new Care(bea, bots, chats);
    }

    private static Bot bot(Browser admin, Sandbox sandbox, long queue, Map<String, String> how, int number) {
        var token = (700 + number) + ":Chaos-bot";
        var bot = sandbox.telegram().bot(token, 700 + number, "chaos_" + number + "_bot", "Chaos " + number);
        var settings = new HashMap<>(how);
        settings.put("apiBase", bot.apiBase());
        admin.post(
                        "/api/channels",
                        Map.of(
                                "kind",
                                "TELEGRAM",
                                "name",
                                "Bot " + number,
                                "active",
                                true,
                                "queueId",
                                queue,
                                "language",
                                "en",
                                "settings",
                                settings,
                                "secrets",
                                Map.of("botToken", token)))
                .ok();
        return bot;
    }

    /** One after the other, so that the newest chat is that customer's. */
    private static List<Customer> accept(Browser bea, List<Bot> bots, int customers) throws Exception {
        var page = bea.connect("/api/live", Map.of());
        page.awaits("hello", _ -> true);
        bea.put("/api/me/presence", Map.of("wanted", "ACTIVE")).ok();
        var newest = 0L;
        var all = new ArrayList<Customer>();
        for (var number = 0; number < customers; number++) {
            var bot = bots.get(number % bots.size());
            var customer = new Customer(bot, 5_000_000_000L + number, 0);
            bot.writes(customer.id(), customer.name(), customer.says(0));
            newest = chatAfter(newest, page);
            bea.post("/api/chats/" + newest + "/accept", Map.of()).ok();
            all.add(new Customer(bot, customer.id(), newest));
        }
        page.cut();
        return all;
    }

    private static long chatAfter(long known, Connected page) {
        return Eventually.get(
                Duration.ofSeconds(30),
                "a new chat",
                () -> page.frames().stream()
                        .filter(frame -> frame.path("type").asString("").equals("new"))
                        .flatMap(frame -> frame.path("rows").valueStream())
                        .map(row -> row.path("id").asLong())
                        .filter(id -> id > known)
                        .findFirst());
    }

    /** From now on all customers write, and all are answered, until the numbers are reached. */
    void writeAndAnswer(int messagesEach, int answers) {
        messages = messagesEach;
        for (var customer : customers) {
            start(() -> {
                for (var number = 1; number < messages; number++) {
                    customer.bot().writes(customer.id(), customer.name(), customer.says(number));
                    TimeUnit.MILLISECONDS.sleep(150);
                }
            });
            start(() -> {
                for (var number = 0; number < answers; number++) {
                    answer(customer, number);
                    TimeUnit.MILLISECONDS.sleep(300);
                }
            });
        }
    }

    /** An answer is given until Parley has it, with the id that makes it one. */
    private void answer(Customer customer, int number) throws InterruptedException {
        var text = "answer " + number + " to " + customer.name();
        var body = Map.of("clientId", UUID.randomUUID(), "text", text);
        while (true) {
            try {
                var status = agent.post("/api/chats/" + customer.chat() + "/messages", body)
                        .status();
                if (status / 100 == 2) {
                    answered.computeIfAbsent(customer.name(), _ -> new CopyOnWriteArrayList<>())
                            .add(text);
                    return;
                }
                assertThat(status).as("refused only while the database is away").isGreaterThanOrEqualTo(500);
            } catch (UncheckedIOException _) {
                // Parley has been killed, and comes back.
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void start(Work work) {
        threads.add(Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (InterruptedException _) {
                // Sent away.
            } catch (RuntimeException | AssertionError failure) {
                failures.add(failure);
            }
        }));
    }

    /** Waits until everybody has said all they want to say. */
    void finish(Duration atMost) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        for (var thread : threads) {
            if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                throw new AssertionError("Not all was said within " + atMost);
            }
        }
        assertThat(failures).isEmpty();
    }

    /** Waits until nothing is on its way any more. */
    void settle(Duration atMost) throws InterruptedException {
        until(atMost, "all updates are taken", () -> bots.stream().allMatch(bot -> bot.pending() == 0));
        until(atMost, "all answers have left", () -> customers.stream().allMatch(this::isAnswered));
    }

    private boolean isAnswered(Customer customer) {
        try {
            var messages = agent.get("/api/chats/" + customer.chat() + "/messages?limit=200");
            return messages.status() == 200
                    && messages.body()
                            .path("items")
                            .valueStream()
                            .noneMatch(message -> Set.of("QUEUED", "SENDING")
                                    .contains(message.path("status").asString("")));
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    /** What was written and answered with what is stored, and with what the customers have. */
    void compare(Path home) throws Exception {
        var stored = Stored.in(home);
        for (var customer : customers) {
            assertThat(stored.written().get(customer.name()))
                    .as("stored of " + customer.name())
                    .isEqualTo(IntStream.range(0, messages)
                            .mapToObj(customer::says)
                            .toList());
            compare(customer, stored);
        }
        System.out.printf(
                "%d answers may have been sent twice, and are marked.%n",
                stored.marked().size());
    }

    private void compare(Customer customer, Stored stored) {
        var received = customer.bot().sent().stream()
                .filter(sent -> sent.chat() == customer.id())
                .map(Sent::text)
                .toList();
        var once = received.stream().distinct().toList();
        assertThat(answered.getOrDefault(customer.name(), List.of()).stream()
                        .filter(text -> !stored.failed().contains(text) || once.contains(text))
                        .toList())
                .as("received by " + customer.name() + ", in order")
                .isEqualTo(once);
        for (var text : once) {
            assertThat(Collections.frequency(received, text))
                    .as(text)
                    .isLessThanOrEqualTo(stored.marked().contains(text) ? 2 : 1);
        }
    }

    private static void until(Duration atMost, String what, BooleanSupplier so) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + atMost + ": " + what);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** What a person of the test does. */
    private interface Work {
        void run() throws InterruptedException;
    }
}
