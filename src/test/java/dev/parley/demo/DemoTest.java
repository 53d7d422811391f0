package dev.parley.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.driver.Browser;
import dev.parley.driver.Command;
import dev.parley.fixture.Eventually;
import dev.parley.platform.database.ServerProcesses;
import dev.parley.sandbox.Sent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The demo as {@code ./parley demo} starts it: its data fits, and its customers get answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {
    private static final Path FOLDER = Path.of("target", "homes", "demo").toAbsolutePath();
    private static final Duration SOON = Duration.ofSeconds(10);
    private final List<WebSocket> pages = new ArrayList<>();
    private final Map<Setup.User, Browser> loggedIn = new HashMap<>();
    private RunningDemo demo;

    /** A page that is open and says nothing. */
    private static final class Open implements WebSocket.Listener {}

    @BeforeAll
    void start() throws Exception {
        demo = RunningDemo.start(Command.classes(), FOLDER, "--port", "0");
        assertThat(Facts.exceptions(demo.home())).isEmpty();
        // The page of an agent who was Active makes them Active again.
        agents().forEach(agent -> pages.add(user(agent).socket("/api/live", Map.of(), new Open())));
    }

    @AfterAll
    void end() throws Exception {
        pages.forEach(WebSocket::abort);
        if (demo != null) {
            demo.close();
            assertThat(ServerProcesses.all(demo.home()))
                    .as("processes left behind")
                    .isEmpty();
        }
    }

    @Test
    void allThatIsTrueOfAParleyIsTrueOfTheDemo() throws Exception {
        assertThat(Facts.exceptions(demo.home())).isEmpty();
    }

    @Test
    void thereAreThirtyDaysOfPeopleAndChats() throws Exception {
        assertThat(number("select count(*) from contacts.contact")).isBetween(560L, 680L);
        assertThat(number("select count(*) from chats.chat where status = 'COMPLETED'"))
                .isBetween(880L, 920L);
        assertThat(number("select count(*) from chats.chat where status = 'IN_PROGRESS'"))
                .isGreaterThanOrEqualTo(8);
        assertThat(number("select count(*) from chats.chat where status = 'WAITING'"))
                .isGreaterThanOrEqualTo(4);
        assertThat(number("select round(avg(message_count)) from chats.chat where owner_id is not null"))
                .isGreaterThanOrEqualTo(6);
        assertThat(number("select count(distinct what) from chats.entry"))
                .as("offered, declined, missed, assigned, returned and the like")
                .isGreaterThanOrEqualTo(8);
        assertThat(number("""
                select count(*) from (select contact_id from contacts.identity group by contact_id having count(*) > 1) x
                """)).as("contacts on more than one channel").isGreaterThan(5);
        assertThat(number("select count(distinct language) from contacts.contact"))
                .isGreaterThan(8);
    }

    @Test
    void theApiShowsContactsTheirTimelineAndWhyAnAgentGotAChat() {
        var supervisor = user(Setup.SUPERVISOR);
        var contacts = supervisor.get("/api/contacts?limit=200").ok();
        assertThat(contacts.path("items")).hasSize(200);
        var contact = contacts.path("items").path(150).path("id").asLong();
        var timeline = supervisor.get("/api/contacts/" + contact + "/timeline").ok();
        var chat = timeline.path("items")
                .valueStream()
                .filter(item -> item.path("kind").asString().equals("CHAT"))
                .findFirst()
                .orElseThrow()
                .path("chat");
        assertThat(chat.path("messageCount").asInt()).isPositive();
        var id = chat.path("id").asLong();
        assertThat(supervisor.get("/api/chats/" + id).ok().path("history")).isNotEmpty();
        assertThat(supervisor.get("/api/chats/" + id + "/messages").ok().path("items"))
                .isNotEmpty();
        var directed = number("select min(chat_id) from routing.decision where rule = 'AVAILABLE'");
        assertThat(supervisor
                        .get("/api/chats/" + directed + "/assignments")
                        .ok()
                        .path(0)
                        .path("considered"))
                .isNotEmpty();
    }

    @Test
    void everyAgentHasChatsInProgressAndAPlaceLeft() {
        for (var agent : agents()) {
            var presence = user(agent)
                    .put("/api/me/presence", Map.of("wanted", "ACTIVE"))
                    .ok();
            assertThat(presence.path("inProgress").asInt()).as(agent.name()).isBetween(1, 4);
            assertThat(presence.path("active").asBoolean()).as(agent.name()).isTrue();
            assertThat(presence.path("exceeded").asBoolean()).as(agent.name()).isFalse();
        }
    }

    @Test
    void aTelegramCustomerGetsAnAnswer() throws Exception {
        demo.bot().writes(4711, "Ada", "Is the blue one back?");
        answerTheChatOf("Ada", "Yes, since today.");
        assertThat(demo.bot().sent())
                .filteredOn(sent -> sent.chat() == 4711)
                .extracting(Sent::text)
                .containsExactly("Yes, since today.");
    }

    @Test
    void aTextMessageGetsAnAnswer() throws Exception {
        demo.sms().writes("+15550001111", "Where is my refund?");
        answerTheChatOf("+15550001111", "It left today.");
        assertThat(demo.sms().sentTexts()).containsExactly("It left today.");
    }

    @Test
    void aVisitorOfTheShopGetsAnAnswer() throws Exception {
        var page = get(demo.shop());
        assertThat(page).contains("/widget/parley.js").doesNotContain("{{");
        var key = page.replaceFirst("(?s).*data-channel=\"([^\"]+)\".*", "$1");
        var origin = Map.of("Origin", demo.sandbox().base().toString());
        var visitor = new Browser(demo.address());
        var widget = "/widget/api/" + key;
        var token = visitor.send("POST", widget + "/visitors", null, origin)
                .ok()
                .path("token")
                .asString();
        var as = Map.of("Origin", demo.sandbox().base().toString(), "Authorization", "Bearer " + token);
        visitor.send(
                        "POST",
                        widget + "/messages",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "text",
                                "Do you deliver to Malta?",
                                "sequence",
                                1,
                                "name",
                                "Bo"),
                        as)
                .ok();
        answerTheChatOf("Bo", "We do.");
        assertThat(visitor.send("GET", widget + "/messages", null, as)
                        .ok()
                        .path("items")
                        .valueStream()
                        .map(message -> message.path("text").asString()))
                .containsExactly("Do you deliver to Malta?", "We do.");
    }

    @Test
    void aCustomerOfLastWeekWhoWritesAgainOpensANewChat() throws Exception {
        var customer = number("""
                select min(k.key::bigint) from contacts.identity_key k join chats.chat c on c.last_identity_id = k.identity_id
                where k.kind = 'TELEGRAM' and c.ended_at < now() - interval '7 days'
                  and not exists (select 1 from chats.chat o where o.contact_id = c.contact_id and o.ended_at is null)
                """);
        var chats = """
                select count(*) from chats.chat c join contacts.identity_key k on k.identity_id = c.last_identity_id
                where k.kind = 'TELEGRAM' and k.key = '%d' and\s""".formatted(customer);
        var before = number(chats + "ended_at is not null");
        demo.bot().writes(customer, "Somebody", "Me again!");
        assertThat(eventually(chats + "status = 'WAITING'")).isEqualTo(1);
        assertThat(number(chats + "ended_at is not null")).isEqualTo(before);
    }

    @Test
    void aPortInUseAndAnUnknownOptionAreToldInASentence() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> RunningDemo.start(
                            Command.classes(), FOLDER.resolveSibling("demo-2"), "--port", "" + other.getLocalPort()))
                    .hasMessageStartingWith("Port " + other.getLocalPort() + " is in use");
        }
        assertThatThrownBy(() -> Options.of("--prot", "1")).hasMessageContaining("--port N and --keep");
        assertThatThrownBy(() -> RunningDemo.in(FOLDER, false)).hasMessageStartingWith("The demo runs already");
    }

    /** Whoever may takes the chat, answers it, and completes it. */
    private void answerTheChatOf(String customer, String text) throws Exception {
        var chat = eventually(
                "select c.id from chats.chat c join contacts.contact p on p.id = c.contact_id where p.name = '"
                        + customer
                        + "' and (c.offered_to is not null or c.queue_id = (select id from routing.queue where name = 'Questions'))");
        var offered = number("select coalesce((select offered_to from chats.chat where id = " + chat + "), 0)");
        var agent = agents().stream()
                .map(this::user)
                .filter(user -> offered == 0
                        || user.get("/api/session").ok().path("user").path("id").asLong() == offered)
                .findFirst()
                .orElseThrow();
        agent.post("/api/chats/" + chat + "/accept", Map.of()).ok();
        agent.post("/api/chats/" + chat + "/messages", Map.of("clientId", UUID.randomUUID(), "text", text))
                .ok();
        eventually(
                "select id from chats.message where direction = 'OUT' and status in ('SENT', 'DELIVERED') and chat_id = "
                        + chat);
        agent.post("/api/chats/" + chat + "/complete", Map.of()).ok();
        assertThat(Facts.exceptions(demo.home())).isEmpty();
    }

    /** The number that a query finds at last. */
    private long eventually(String sql) {
        return Eventually.get(SOON, sql, () -> {
            var found = number("select coalesce((" + sql + "), 0)");
            return found == 0 ? Optional.empty() : Optional.of(found);
        });
    }

    private List<Setup.User> agents() {
        return List.of(Setup.AGENT, Setup.COLLEAGUES.get(0), Setup.COLLEAGUES.get(1), Setup.COLLEAGUES.get(2));
    }

    private Browser user(Setup.User user) {
        return loggedIn.computeIfAbsent(user, one -> new Browser(demo.address()).logsIn(one.email(), Setup.PASSWORD));
    }

    private long number(String sql) {
        try {
            return Facts.number(demo.home(), sql);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String get(URI page) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
