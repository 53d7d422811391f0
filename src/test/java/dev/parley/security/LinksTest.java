package dev.parley.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Answer;
import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Browser;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** AD-6: people are invited by a link that works once and expires; passwords are reset by link or by an administrator. */
@ProductTest
class LinksTest {
    private static final String PASSWORD = "a password of my own";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Company company;
    Browser admin;

    @BeforeEach
    void aCompany() {
        company = new Company(port);
        admin = company.admin().browser();
    }

    @Test
    void whoIsInvitedChoosesAPasswordByTheLinkAndLogsIn_AD6() {
        var cleo = invited("Cleo");
        assertThat(cleo.path("invited").asBoolean()).isTrue();
        assertThat(logIn("cleo@x.example", PASSWORD).status()).isEqualTo(401);
        var link = link(cleo);
        assertThat(link.path("purpose").asString()).isEqualTo("INVITE");
        assertThat(link.path("path").asString()).startsWith("/welcome#");
        var seen = stranger().get("/api/links/" + token(link)).ok();
        assertThat(seen.path("purpose").asString()).isEqualTo("INVITE");
        assertThat(seen.path("name").asString()).isEqualTo("Cleo");
        assertThat(seen.path("email").asString()).isEqualTo("cleo@x.example");
        use(link, PASSWORD).ok();
        assertThat(logIn("cleo@x.example", PASSWORD).ok().path("name").asString())
                .isEqualTo("Cleo");
        assertThat(user("Cleo").path("invited").asBoolean()).isFalse();
    }

    @Test
    void aLinkWorksOnceAlsoInARace_AD6() {
        var link = link(invited("Cleo"));
        var answers = AtOnce.all(8, i -> use(link, "password number " + i).status());
        assertThat(answers.stream().filter(status -> status == 204)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 404)).hasSize(7);
        var winner = answers.indexOf(204);
        logIn("cleo@x.example", "password number " + winner).ok();
        assertThat(use(link, PASSWORD).status()).isEqualTo(404);
        assertThat(stranger().get("/api/links/" + token(link)).detail()).contains("ask an administrator");
    }

    @Test
    void anInvitationLastsSevenDaysAndAResetOne_AD6() {
        var invitation = link(invited("Cleo"));
        var bea = company.user("Bea", "Agent");
        clock.pass(Duration.ofHours(7 * 24 - 1));
        var reset = link(user("Bea"));
        assertThat(reset.path("purpose").asString()).isEqualTo("RESET");
        assertThat(reset.path("path").asString()).startsWith("/new-password#");
        stranger().get("/api/links/" + token(invitation)).ok();
        clock.pass(Duration.ofHours(2));
        assertThat(use(invitation, PASSWORD).status()).isEqualTo(404);
        stranger().get("/api/links/" + token(reset)).ok();
        clock.pass(Duration.ofHours(22));
        assertThat(use(reset, PASSWORD).status()).isEqualTo(404);
        company.logIn(bea.email());
    }

    @Test
    void aNewLinkMakesTheOlderVoid_AD6() {
        var cleo = invited("Cleo");
        var first = link(cleo);
        var second = link(cleo);
        assertThat(use(first, PASSWORD).status()).isEqualTo(404);
        use(second, PASSWORD).ok();
    }

    @Test
    void aPasswordSetOtherwiseOrANewAddressMakesTheLinkVoid_AD6() {
        var cleo = invited("Cleo");
        var before = link(cleo);
        change(cleo, Map.of("name", "Cleo", "email", "cleo@x.example", "roles", List.of("Agent"), "password", PASSWORD))
                .ok();
        assertThat(use(before, "something else").status()).isEqualTo(404);
        var mistyped = invited("Dora");
        var sent = link(mistyped);
        change(mistyped, Map.of("name", "Dora", "email", "dora.d@x.example", "roles", List.of("Agent")))
                .ok();
        assertThat(use(sent, PASSWORD).status()).isEqualTo(404);
    }

    @Test
    void aResetEndsAllSessionsAndLetsWhoWasSlowedDownIn_AD6() {
        var bea = company.agent("Bea");
        for (int i = 0; i < 6; i++) {
            logIn(bea.email(), "wrong password");
        }
        use(link(user("Bea")), PASSWORD).ok();
        bea.page().awaits("bye", _ -> true);
        assertThat(bea.browser().get("/api/session").ok().path("user").isNull()).isTrue();
        logIn(bea.email(), PASSWORD).ok();
    }

    @Test
    void aLinkOfSomebodyDisabledDoesNothing_AD6() {
        var cleo = invited("Cleo");
        var link = link(cleo);
        change(cleo, Map.of("name", "Cleo", "email", "cleo@x.example", "roles", List.of("Agent"), "enabled", false))
                .ok();
        assertThat(use(link, PASSWORD).status()).isEqualTo(404);
        assertThat(admin.post("/api/users/" + cleo.path("id") + "/link", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theDatabaseHoldsNoToken_AD5() {
        var link = link(invited("Cleo"));
        var rows = jdbc.sql("select to_jsonb(l)::text from security.link l")
                .query(String.class)
                .single();
        assertThat(rows).doesNotContain(token(link));
        assertThat(jdbc.sql("select count(*) from security.link where hash = sha256(convert_to(:token, 'UTF8'))")
                        .param("token", token(link))
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(admin.get("/api/audit").ok().toString()).doesNotContain(token(link));
    }

    @Test
    void tooShortAPasswordDoesNotUseTheLinkUp_AD6() {
        var link = link(invited("Cleo"));
        assertThat(use(link, "short").status()).isEqualTo(400);
        use(link, PASSWORD).ok();
    }

    private JsonNode invited(String name) {
        return admin.post(
                        "/api/users",
                        Map.of(
                                "name",
                                name,
                                "email",
                                name.toLowerCase(java.util.Locale.ROOT) + "@x.example",
                                "roles",
                                List.of("Agent")))
                .ok();
    }

    private JsonNode user(String name) {
        return admin.get("/api/users")
                .ok()
                .valueStream()
                .filter(user -> user.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode link(JsonNode user) {
        return admin.post("/api/users/" + user.path("id") + "/link", Map.of()).ok();
    }

    private Answer change(JsonNode user, Map<String, ?> form) {
        return admin.put("/api/users/" + user.path("id"), form);
    }

    private Answer use(JsonNode link, String password) {
        return stranger().post("/api/links/" + token(link), Map.of("password", password));
    }

    private Answer logIn(String email, String password) {
        return stranger().post("/api/session", Map.of("email", email, "password", password));
    }

    private Browser stranger() {
        var browser = new Browser(company.base());
        browser.get("/api/session").ok();
        return browser;
    }

    private static String token(JsonNode link) {
        var path = link.path("path").asString();
        return path.substring(path.indexOf('#') + 1);
    }
}
