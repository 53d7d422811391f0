package dev.parley.provision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Browser;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a configuration file brings about, and what it leaves alone. */
class ProvisionTest extends WithFiles {

    @Test
    void aFileMakesPeopleWhoLogInAndChannelsThatWork() {
        apply(shop());
        assertThat(browser().get("/api/session").ok().path("firstStart").asBoolean())
                .isFalse();
        assertThat(logIn(browser(), "lead@shop.example", PASSWORD)).isEqualTo(200);
        var ops = operations();
        assertThat(named(ops, "/api/users", "Care agent").path("invited").asBoolean())
                .isTrue();
        assertThat(named(ops, "/api/users", "Care lead").path("roles").toString())
                .isEqualTo("[\"Agent\",\"Team lead\"]");
        var care = named(ops, "/api/queues", "Care");
        assertThat(care.path("rule").asString()).isEqualTo("AVAILABLE");
        assertThat(care.path("priority").asInt()).isEqualTo(2);
        var website = named(ops, "/api/channels", "Shop");
        assertThat(website.path("queueName").asString()).isEqualTo("Care");
        assertThat(website.path("allowedOrigins").toString()).isEqualTo("[\"https://shop.example\"]");
        assertThat(ops.get("/api/system-settings").ok().path("acceptMinutes").asDouble())
                .isEqualTo(2.5);
        telegram.writes(42, "Ada", "Hello");
        Eventually.so("the bot's customer has a chat", () -> count("chats.chat") == 1);
    }

    @Test
    void aNumberForTextMessagesIsConnectedByTheFile() {
        var sms = Company.sms(sandbox);
        sms.writes("+15550001111", "Hello");
        apply(shop() + """
                  - kind: SMS
                    name: Text messages
                    queue: Sales
                    language: en
                    settings: { apiBase: "${TWILIO}", accountSid: "${SID}", number: "+15550009999", publicAddress: "http://127.0.0.1:1" }
                    secrets: { authToken: "${AUTH_TOKEN}" }
                """, Map.of("TWILIO", sms.apiBase(), "SID", sms.accountSid(), "AUTH_TOKEN", sms.authToken()));
        Eventually.so("the customer has a chat", () -> count("chats.chat") == 1);
        assertThat(named(operations(), "/api/channels", "Text messages")
                        .path("account")
                        .asString())
                .isEqualTo("+15550009999");
    }

    @Test
    void anUnchangedFileChangesNothing() {
        apply(shop());
        var before = rows();
        var audited = audited();
        apply(shop());
        assertThat(rows()).isEqualTo(before);
        assertThat(audited()).isEqualTo(audited).allMatch(note -> note.endsWith(" by Configuration file"));
    }

    @Test
    void aChangedFileChangesExactlyWhatDiffers() {
        apply(shop());
        var before = rows();
        var noted = audited().size();
        apply(shop().replace("priority: 2", "priority: 5").replace("language: de", "language: en"));
        assertThat(audited().subList(noted, audited().size()))
                .containsExactly(
                        "queue.changed Care by Configuration file", "channel.changed Shop by Configuration file");
        var after = rows();
        assertThat(before.keySet().stream().filter(table -> !Objects.equals(before.get(table), after.get(table))))
                .containsExactly(
                        "channels.channel",
                        "routing.queue",
                        "routing.queue_role",
                        "routing.queue_user",
                        "security.audit");
        assertThat(jdbc.sql("select detail::text from security.audit order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"language\": [\"de\", \"en\"]}");
    }

    @Test
    void whatTheFileHoldsThePageShowsAndDoesNotChange() {
        apply(shop());
        var ops = operations();
        for (var path : List.of("/api/users", "/api/queues", "/api/channels")) {
            assertThat(ops.get(path).ok().valueStream())
                    .isNotEmpty()
                    .allMatch(one -> one.path("managed").asBoolean());
        }
        var queue = named(ops, "/api/queues", "Care").path("id").asLong();
        var form = Map.of("name", "Care", "rule", "TO_ALL", "users", List.of(), "roles", List.of());
        var refused = ops.put("/api/queues/" + queue, form);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail())
                .isEqualTo("This queue is managed by the configuration file. Change it there and start Parley again.");
        var role = named(ops, "/api/roles", "Team lead").path("id").asLong();
        assertThat(ops.delete("/api/roles/" + role).status()).isEqualTo(409);
        assertThat(ops.put("/api/system-settings", Map.of("simultaneousChats", 9))
                        .status())
                .isEqualTo(409);
        assertThat(ops.post(
                                "/api/queues",
                                Map.of("name", "Own", "rule", "TO_ALL", "users", List.of(), "roles", List.of()))
                        .ok()
                        .path("managed")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whatLeavesTheFileStaysAndIsManagedNoMore() {
        apply(shop());
        provision.apply(ProvisionFile.none());
        assertThat(count("platform.managed")).isZero();
        var ops = operations();
        assertThat(named(ops, "/api/queues", "Care").path("managed").asBoolean())
                .isFalse();
        var queue = named(ops, "/api/queues", "Care").path("id").asLong();
        ops.put(
                        "/api/queues/" + queue,
                        Map.of("name", "Care", "rule", "TO_ALL", "users", List.of(), "roles", List.of()))
                .ok();
    }

    @Test
    void aPasswordIsSetForWhoHasNoneAndForOthersOnlyWhenTheFileSaysSo() {
        apply(shop());
        var other = Map.of("PASSWORD", "another password");
        apply(shop(), other);
        assertThat(logIn(browser(), "lead@shop.example", PASSWORD)).isEqualTo(200);
        apply(shop().replace("agent, roles: [Agent] }", "agent, roles: [Agent], password: \"${PASSWORD}\" }"), other);
        assertThat(logIn(browser(), "agent@shop.example", "another password")).isEqualTo(200);
        var reset = shop().replace("limit: 3 }", "limit: 3, resetPassword: true }");
        apply(reset, other);
        assertThat(logIn(browser(), "lead@shop.example", PASSWORD)).isEqualTo(401);
        var browser = browser();
        assertThat(logIn(browser, "lead@shop.example", "another password")).isEqualTo(200);
        var noted = audited();
        apply(reset, other);
        assertThat(audited()).isEqualTo(noted);
        assertThat(browser.get("/api/queues").status()).isNotEqualTo(401);
    }

    @Test
    void aBotsTokenIsReplacedWhenTheFilesIsAnotherAndThenOnlyTheToken() {
        apply(shop());
        var noted = audited().size();
        apply(shop(), Map.of("TOKEN", "4711:another"));
        assertThat(audited().subList(noted, audited().size()))
                .containsExactly("channel.changed Shop bot by Configuration file");
        assertThat(jdbc.sql("select detail::text from security.audit order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("\"botToken\": \"replaced\"")
                .doesNotContain("4711:another", "account");
    }

    @Test
    void withoutAnybodyWhoManagesUsersTheFirstStartIsStillDue_AD6() {
        apply("""
                version: 1
                users:
                  - { email: agent@shop.example, name: Care agent, roles: [Agent], password: "${PASSWORD}" }
                  - { email: boss@shop.example, name: Boss, roles: [Administrator] }
                """);
        var browser = browser();
        assertThat(browser.get("/api/session").ok().path("firstStart").asBoolean())
                .isTrue();
        browser.post("/api/setup", Map.of("name", "Ada", "email", "ada@shop.example", "password", PASSWORD))
                .ok();
        assertThat(browser().get("/api/session").ok().path("firstStart").asBoolean())
                .isFalse();
    }

    @Test
    void anotherAdministratorMayTakeOverInOneFileButSomebodyMustBeOne() {
        apply(shop());
        var without = shop().replace("[Administrator]", "[Analyst]");
        assertThat(refusal(without))
                .containsExactly("shop.yaml, line 8, column 3: Nobody could manage users any more."
                        + " Make somebody else an administrator first.");
        assertThat(logIn(browser(), "ops@shop.example", PASSWORD)).isEqualTo(200);
        apply(without.replace("[team lead, Agent]", "[Administrator]"));
        assertThat(jdbc.sql("""
                        select u.email from security.app_user u join security.v_user_role r on r.user_id = u.id
                        where r.role_name = 'Administrator'
                        """).query(String.class).single()).isEqualTo("Lead@shop.example");
    }

    @Test
    void nodesThatStartAtOnceApplyTheSameFileOnce() {
        AtOnce.all(4, _ -> {
            apply(shop());
            return true;
        });
        assertThat(count("security.app_user")).isEqualTo(3);
        assertThat(count("channels.channel")).isEqualTo(2);
        assertThat(audited()).doesNotHaveDuplicates();
    }

    private static JsonNode named(Browser browser, String path, String name) {
        return browser.get(path)
                .ok()
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
