package dev.parley.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.driver.Browser;
import dev.parley.driver.Command;
import dev.parley.fixture.Eventually;
import dev.parley.platform.database.ServerProcesses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The demo as {@code ./parley demo} starts it: its data fits, and its customers get answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {
    private static final Path FOLDER = Path.of("target", "homes", "demo").toAbsolutePath();
    private RunningDemo demo;

    @BeforeAll
    void start() throws Exception {
        demo = RunningDemo.start(Command.classes(), FOLDER, "--port", "0");
    }

    @AfterAll
    void end() throws Exception {
        if (demo != null) {
            demo.close();
            assertThat(ServerProcesses.all(demo.home())).as("processes left behind").isEmpty();
        }
    }

    @Test
    void allThatIsTrueOfAParleyIsTrueOfTheDemo() throws Exception {
        assertThat(Facts.exceptions(demo.home())).isEmpty();
    }

    @Test
    void thereAreThirtyDaysOfPeopleAndChats() throws Exception {
        assertThat(number("select count(*) from contacts.contact")).isBetween(550L, 660L);
        assertThat(number("select count(*) from chats.chat where status = 'COMPLETED'")).isBetween(880L, 920L);
        assertThat(number("select count(*) from chats.chat where status = 'IN_PROGRESS'")).isGreaterThanOrEqualTo(8);
        assertThat(number("select count(*) from chats.chat where status = 'WAITING'")).isGreaterThanOrEqualTo(4);
        assertThat(number("select min(x.count) from (select count(*) from chats.message group by chat_id) x"))
                .isGreaterThanOrEqualTo(1);
        assertThat(number("select count(distinct what) from chats.entry"))
                .as("offered, declined, missed, assigned, returned and the like")
                .isEqualTo(8);
        assertThat(number("""
                select count(*) from (select contact_id from contacts.identity group by contact_id having count(*) > 1) x
                """)).as("contacts on more than one channel").isGreaterThan(5);
        assertThat(number("select count(distinct language) from contacts.contact")).isGreaterThan(8);
    }

    @Test
    void theApiShowsContactsTheirTimelineAndWhyAnAgentGotAChat() {
        var supervisor = user(Setup.SUPERVISOR);
        var contacts = supervisor.get("/api/contacts?limit=200").ok();
        assertThat(contacts.path("items")).hasSize(200);
        var contact = contacts.path("items").path(150).path("id").asLong();
        var timeline = supervisor.get("/api/contacts/" + contact + "/timeline").ok();
        var chat = timeline.path("items").valueStream()
                .filter(item -> item.path("kind").asString().equals("CHAT"))
                .findFirst()
                .orElseThrow()
                .path("chat");
        assertThat(chat.path("messageCount").asInt()).isPositive();
        var id = chat.path("id").asLong();
        assertThat(supervisor.get("/api/chats/" + id).ok().path("history")).isNotEmpty();
        assertThat(supervisor.get("/api/chats/" + id + "/messages").ok().path("items")).isNotEmpty();
        assertThat(supervisor.get("/api/chats/" + id + "/assignments").ok().isArray()).isTrue();
        assertThat(explained(supervisor)).isNotEmpty();
    }

    @Test
    void everyAgentHasChatsInProgressAndAPlaceLeft() throws Exception {
        for (var agent : agents()) {
            var me = user(agent).get("/api/me/presence");
            var chats = number("select count(*) from chats.chat c join security.app_user u on u.id = c.owner_id"
                    + " where c.status = 'IN_PROGRESS' and u.email = '" + agent.email() + "'");
            assertThat(chats).as(agent.name() + " " + me.status()).isBetween(1L, 4L);
        }
    }

    @Test
    void aTelegramCustomerGetsAnAnswer() throws Exception {
        demo.bot().writes(4711, "Ada", "Is the blue one back?");
        answerTheChatOf("Ada", "Yes, since today.");
        Eventually.assertEventually(Duration.ofSeconds(15), () -> assertThat(demo.bot().sent())
                .anyMatch(sent -> sent.chat() == 4711 && sent.text().equals("Yes, since today.")));
    }

    @Test
    void aVisitorOfTheShopGetsAnAnswer() throws Exception {
        var page = get(demo.shop());
        assertThat(page).contains("/widget/parley.js").doesNotContain("{{");
        var key = page.replaceFirst("(?s).*data-channel=\"([^\"]+)\".*", "$1");
        var origin = Map.of("Origin", demo.sandbox().base().toString());
        var visitor = new Browser(demo.address());
        var widget = "/widget/api/" + key;
        var token = visitor.send("POST", widget + "/visitors", null, origin).ok().path("token").asString();
        var as = Map.of("Origin", demo.sandbox().base().toString(), "Authorization", "Bearer " + token);
        visitor.send(
                        "POST",
                        widget + "/messages",
                        Map.of("id", UUID.randomUUID(), "text", "Do you deliver to Malta?", "sequence", 1, "name", "Bo"),
                        as)
                .ok();
        answerTheChatOf("Bo", "We do.");
        assertThat(visitor.send("GET", widget + "/messages", null, as).ok().path("items").valueStream()
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
        Eventually.assertEventually(
                Duration.ofSeconds(10), () -> assertThat(number(chats + "status = 'WAITING'")).isEqualTo(1));
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

    /** Somebody of the queue takes the chat, answers it, and completes it. */
    private void answerTheChatOf(String customer, String text) throws Exception {
        var supervisor = user(Setup.SUPERVISOR);
        var sql = "select coalesce(max(c.id), 0) from chats.chat c join contacts.contact p on p.id = c.contact_id where p.name = '"
                + customer + "'";
        Eventually.assertEventually(Duration.ofSeconds(10), () -> assertThat(number(sql)).isPositive());
        var chat = number(sql);
        assertThat(supervisor.get("/api/chats/" + chat).ok().path("row").path("status").asString())
                .isEqualTo("WAITING");
        accept(chat);
        var agent = user(Setup.AGENT);
        agent.post("/api/chats/" + chat + "/messages", Map.of("clientId", UUID.randomUUID(), "text", text))
                .ok();
        Eventually.assertEventually(Duration.ofSeconds(15), () -> assertThat(number(
                        "select count(*) from chats.message where direction = 'OUT' and status = 'SENT' and chat_id = " + chat))
                .isEqualTo(1));
        agent.post("/api/chats/" + chat + "/complete", Map.of()).ok();
    }

    private void accept(long chat) {
        // A page of the agent is connected only here, so that directed chats are offered to nobody else.
        try (var page = Page.of(user(Setup.AGENT))) {
            Eventually.assertEventually(
                    Duration.ofSeconds(10),
                    () -> assertThat(page.browser()
                                    .post("/api/chats/" + chat + "/accept", Map.of())
                                    .status())
                            .isEqualTo(200));
        }
    }

    private List<Setup.User> agents() {
        return List.of(Setup.AGENT, Setup.COLLEAGUES.get(0), Setup.COLLEAGUES.get(1), Setup.COLLEAGUES.get(2));
    }

    private JsonNode explained(Browser supervisor) {
        try {
            var chat = number("select max(chat_id) from routing.decision where rule = 'AVAILABLE'");
            return supervisor.get("/api/chats/" + chat + "/assignments").ok().path(0).path("considered");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Browser user(Setup.User user) {
        return new Browser(demo.address()).logsIn(user.email(), Setup.PASSWORD);
    }

    private long number(String sql) throws IOException, java.sql.SQLException {
        return Facts.number(demo.home(), sql);
    }

    private static String get(URI page) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
