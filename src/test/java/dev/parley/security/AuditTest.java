package dev.parley.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Browser;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.TestClock;
import dev.parley.platform.Managed;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** AD-5: administrative changes are in an audit trail that users cannot change. */
@ProductTest
class AuditTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Managed managed;

    @Autowired
    Users users;

    Company company;
    Browser admin;

    @BeforeEach
    void aCompany() {
        company = new Company(port);
        admin = company.admin().browser();
    }

    @Test
    void everyCommandOnUsersIsNotedWithItsValuesBeforeAndAfter_AD5() {
        var bea = company.user("Bea", "Agent");
        var path = "/api/users/" + bea.id();
        var form = new HashMap<String, Object>(
                Map.of("name", "Beatrix", "email", bea.email(), "roles", List.of("Supervisor"), "limit", 3));
        admin.put(path, form).ok();
        form.put("password", "a new password");
        admin.put(path, form).ok();
        admin.post("/api/users", Map.of("name", "Cem", "email", "cem@x.example", "roles", List.of("Agent")))
                .ok();
        admin.post(path + "/link", Map.of()).ok();
        admin.post(path + "/sessions/end", Map.of()).ok();
        assertThat(actions(""))
                .containsExactly(
                        "user.sessions-ended",
                        "user.link-made",
                        "user.invited",
                        "user.password-set",
                        "user.changed",
                        "user.added",
                        "user.added");
        var changed = trail("action=user.changed").getFirst();
        assertThat(changed.path("who").path("name").asString()).isEqualTo("Ada Admin");
        assertThat(changed.path("object").path("id").asLong()).isEqualTo(bea.id());
        assertThat(changed.path("detail").path("name").toString()).isEqualTo("[\"Bea\",\"Beatrix\"]");
        assertThat(changed.path("detail").path("limit").toString()).isEqualTo("[null,3]");
        assertThat(changed.path("detail").path("roles").toString()).isEqualTo("[[\"Agent\"],[\"Supervisor\"]]");
        assertThat(changed.path("detail").size()).isEqualTo(3);
        assertThat(trail("").toString()).doesNotContain("a new password");
    }

    @Test
    void everyCommandOnRolesIsNotedWithItsValuesBeforeAndAfter_AD5() {
        var id = admin.post("/api/roles", Map.of("name", "R", "description", "", "permissions", List.of("MERGE")))
                .ok()
                .path("id");
        admin.put("/api/roles/" + id, Map.of("name", "S", "description", "", "permissions", List.of()))
                .ok();
        admin.delete("/api/roles/" + id).ok();
        assertThat(actions("action=role.")).containsExactly("role.deleted", "role.changed", "role.added");
        var changed = trail("action=role.changed").getFirst().path("detail");
        assertThat(changed.path("name").toString()).isEqualTo("[\"R\",\"S\"]");
        assertThat(changed.path("permissions").toString()).isEqualTo("[[\"MERGE\"],[]]");
    }

    @Test
    void theTrailIsReadByPagesAndFilters_AD5() {
        var bea = company.user("Bea", "Administrator");
        clock.pass(Duration.ofHours(1));
        var later = clock.instant();
        var cem = company.user("Cem", "Agent");
        bea.browser().post("/api/users/" + cem.id() + "/link", Map.of()).ok();
        var first = admin.get("/api/audit?limit=2").ok();
        assertThat(first.path("items").size()).isEqualTo(2);
        var rest = admin.get("/api/audit?limit=2&before=" + first.path("next")).ok();
        assertThat(rest.path("items").size()).isEqualTo(2);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(trail("who=" + bea.id())).hasSize(1);
        assertThat(trail("action=user.link")).hasSize(1);
        assertThat(trail("action=user.l%25")).as("no pattern").isEmpty();
        assertThat(trail("from=" + later)).hasSize(2);
        assertThat(trail("to=" + later)).hasSize(2);
        assertThat(trail("from=" + later + "&who=" + company.admin().id())).hasSize(1);
        assertThat(admin.get("/api/audit?from=yesterday").status()).isEqualTo(400);
    }

    @Test
    void onlyThoseWithTheRightReadIt_AD5() {
        var sam = company.user("Sam", "Supervisor");
        assertThat(sam.browser().get("/api/audit").status()).isEqualTo(403);
    }

    @Test
    void noEntryIsEverChangedOrDeleted_AD5() {
        assertThatThrownBy(() -> jdbc.sql("update security.audit set who_name = 'Nobody'")
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from security.audit").update())
                .hasMessageContaining("never changed");
        assertThat(trail("")).hasSize(1);
    }

    @Test
    void anAccountThatBeginsToBeSlowedDownIsNotedOnce_AD5() {
        var bea = company.user("Bea", "Agent");
        for (int i = 0; i < 8; i++) {
            guess(bea.email());
            guess("nobody@x.example");
        }
        var noted = trail("action=session.");
        assertThat(noted).hasSize(1);
        assertThat(noted.getFirst().path("action").asString()).isEqualTo("session.failed-lock");
        assertThat(noted.getFirst().path("who").isNull()).isTrue();
        assertThat(noted.getFirst().path("object").path("id").asLong()).isEqualTo(bea.id());
    }

    @Test
    void whatUsersDoToTheirOwnAccountIsNotedToo_AD5() {
        var bea = company.user("Bea", "Agent");
        var other = company.logIn(bea.email());
        bea.browser()
                .put("/api/me/password", Map.of("current", "correct horse battery", "password", "a better password"))
                .ok();
        assertThat(bea.browser()
                        .get("/api/session")
                        .ok()
                        .path("user")
                        .path("name")
                        .asString())
                .as("this session stays")
                .isEqualTo("Bea");
        assertThat(other.get("/api/session").ok().path("user").isNull())
                .as("the others end")
                .isTrue();
        var noted = trail("who=" + bea.id());
        assertThat(noted.getFirst().path("action").asString()).isEqualTo("user.password-set");
    }

    @Test
    void whatTheConfigurationFileHoldsIsNotChangedFromThePage_AD5() {
        var bea = company.user("Bea", "Agent");
        managed.replace(List.of(
                new Managed.Thing(Managed.Kind.USER, "BEA@company.example"),
                new Managed.Thing(Managed.Kind.ROLE, "Agent")));
        var refused = rename(bea);
        assertThat(refused).contains("managed by the configuration file");
        var role = admin.get("/api/roles")
                .ok()
                .valueStream()
                .filter(one -> one.path("managed").asBoolean())
                .toList();
        assertThat(role).hasSize(1);
        assertThat(admin.put(
                                "/api/roles/" + role.getFirst().path("id"),
                                Map.of("name", "Agent", "description", "", "permissions", List.of()))
                        .status())
                .isEqualTo(409);
        assertThat(admin.get("/api/users").ok().toString()).contains("\"managed\":true");
        var form = new UserForm("Bea B", bea.email(), null, true, List.of("Agent"), null);
        users.change(bea.id(), form, Caller.CONFIGURATION);
        var noted = trail("action=user.changed").getFirst();
        assertThat(noted.path("who").isNull()).isTrue();
        assertThat(noted.path("whoName").asString()).isEqualTo("Configuration file");
    }

    private String rename(Agent user) {
        return admin.put(
                        "/api/users/" + user.id(),
                        Map.of("name", "Other", "email", user.email(), "roles", List.of("Agent")))
                .detail();
    }

    private List<JsonNode> trail(String query) {
        return admin.get("/api/audit?" + query).ok().path("items").valueStream().toList();
    }

    private List<String> actions(String query) {
        return trail(query).stream()
                .map(entry -> entry.path("action").asString())
                .toList();
    }

    private void guess(String email) {
        var browser = new Browser(company.base());
        browser.get("/api/session").ok();
        browser.post("/api/session", Map.of("email", email, "password", "wrong password"));
    }
}
