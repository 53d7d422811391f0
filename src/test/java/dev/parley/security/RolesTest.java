package dev.parley.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Answer;
import dev.parley.fixture.Agent;
import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Browser;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** AD-2: roles carry permissions, a user has several, and what is taken away ends at once. */
@ProductTest
class RolesTest {
    @LocalServerPort
    int port;

    @Autowired
    Roles roles;

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
    void aUserMayWhatAnyOfTheirRolesAllows_AD2() {
        var role = add("Figures", "DASHBOARDS", "READ_ALL_CHATS");
        var bea = company.user("Bea", "Agent");
        assertThat(permissions(bea)).doesNotContain("DASHBOARDS");
        give(bea, "Agent", "Figures").ok();
        assertThat(permissions(bea)).contains("PROCESS_CHATS", "DASHBOARDS", "READ_ALL_CHATS");
        assertThat(role("Figures").path("users").asInt()).isOne();
        assertThat(role.path("readyMade").asBoolean()).isFalse();
    }

    @Test
    void theFourRolesAreReadyMade_AD2() {
        assertThat(admin.get("/api/roles")
                        .ok()
                        .valueStream()
                        .filter(role -> role.path("readyMade").asBoolean())
                        .map(role -> role.path("name").asString()))
                .containsExactly("Agent", "Supervisor", "Analyst", "Administrator");
        assertThat(role("Administrator").path("permissions").size()).isEqualTo(Permission.values().length);
        assertThat(admin.delete("/api/roles/" + role("Agent").path("id")).status())
                .isEqualTo(409);
    }

    @Test
    void theAdministratorStaysAsItIs_AD2() {
        var id = role("Administrator").path("id");
        assertThat(change(id, "Administrator", "MANAGE_USERS").status()).isEqualTo(409);
        assertThat(change(id, "Boss", "PROCESS_CHATS").status()).isEqualTo(409);
        assertThat(admin.delete("/api/roles/" + id).status()).isEqualTo(409);
        assertThat(role("Administrator").path("permissions").size()).isEqualTo(Permission.values().length);
    }

    @Test
    void aRoleInUseIsNotDeleted_AD2() {
        var id = add("Tier two", "PROCESS_CHATS").path("id");
        var bea = company.user("Bea", "Tier two");
        assertThat(admin.delete("/api/roles/" + id).detail()).contains("users with this role: 1");
        give(bea, "Agent").ok();
        admin.post(
                        "/api/queues",
                        Map.of("name", "Q", "rule", "TO_ALL", "users", List.of(), "roles", List.of("Tier two")))
                .ok();
        var queued = admin.delete("/api/roles/" + id);
        assertThat(queued.status()).isEqualTo(409);
        assertThat(queued.detail()).contains("queue");
        var free = add("Free").path("id");
        admin.delete("/api/roles/" + free).ok();
        assertThat(admin.delete("/api/roles/" + free).status()).isEqualTo(404);
    }

    @Test
    void namesAreTakenWhateverTheirCase_AD2() {
        add("Tier two");
        var again = admin.post("/api/roles", form("TIER TWO"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("errors").path(0).path("field").asString()).isEqualTo("name");
        assertThat(change(role("Agent").path("id"), "tier two").status()).isEqualTo(409);
        assertThat(admin.post("/api/roles", form(" ")).status()).isEqualTo(400);
        assertThat(admin.post("/api/roles", form("Odd", "FLY")).status()).isEqualTo(400);
    }

    @Test
    void takingTheRightAwayClosesThePageAndGivesTheChatsBack_AD2_CH2() {
        add("Answering", "PROCESS_CHATS", "READ_RECORDS");
        var bea = company.user("Bea", "Answering");
        bea.connect();
        bea.active();
        var cem = company.agent("Cem");
        var site = company.website("shop.example", company.queue("Care", bea, cem));
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        change(role("Answering").path("id"), "Answering", "READ_RECORDS").ok();
        bea.page().awaits("bye", _ -> true);
        Eventually.so("the socket is closed", bea.page()::closed);
        assertThat(bea.answers(chat, "still here").status()).isEqualTo(403);
        bea.browser().get("/api/contacts").ok();
        cem.page().awaits("new", frame -> frame.path("rows").path(0).path("id").asLong() == chat);
        cem.accepts(chat).ok();
    }

    @Test
    void aChangeThatTakesNothingAwayLeavesPagesOpen_AD2() {
        add("Answering", "PROCESS_CHATS");
        var bea = company.user("Bea", "Answering");
        bea.connect();
        change(role("Answering").path("id"), "Answering now", "PROCESS_CHATS", "READ_RECORDS")
                .ok();
        bea.page().say(Map.of("type", "ping"));
        bea.page().awaits("pong", _ -> true);
        assertThat(bea.page().frames().toString()).doesNotContain("bye");
        bea.browser().get("/api/contacts").ok();
    }

    @Test
    void nobodyTakesTheLastRightToManageUsersAway_AD2() {
        var keepers = add("Keepers", "MANAGE_USERS").path("id");
        var bea = company.user("Bea", "Keepers");
        give(company.admin(), "Agent").ok();
        assertThat(bea.browser()
                        .put("/api/roles/" + keepers, form("Keepers", "AUDIT"))
                        .status())
                .isEqualTo(409);
        assertThat(give(bea.browser(), bea, "Agent").status()).isEqualTo(409);
        bea.browser().get("/api/users").ok();
        var invited = bea.browser()
                .post("/api/users", Map.of("name", "N", "email", "n@x.example", "roles", List.of("Administrator")));
        invited.ok();
        assertThat(give(bea.browser(), bea, "Agent").status())
                .as("whoever never logged in may never do so")
                .isEqualTo(409);
    }

    @Test
    void twoAdministratorsWhoRemoveEachOtherAtOnceLeaveOne_AD2() {
        var bea = company.user("Bea", "Administrator");
        var pair = List.of(company.admin(), bea);
        var answers = AtOnce.all(
                2, i -> give(pair.get(i).browser(), pair.get(1 - i), "Agent").status());
        assertThat(answers.stream().filter(status -> status == 200)).hasSizeLessThanOrEqualTo(1);
        assertThat(pair.stream().filter(one -> one.browser().get("/api/users").status() == 200))
                .isNotEmpty();
    }

    @Test
    void rolesAndUsersAreFoundByNameForAConfigurationFile_AD2() {
        var form = new RoleForm("Night shift", "", List.of(Permission.PROCESS_CHATS));
        var added = roles.add(form, Caller.CONFIGURATION);
        assertThat(roles.find("night SHIFT")).contains(added);
        assertThat(roles.find("nobody")).isEmpty();
        assertThat(users.find("ADA@company.example")).isPresent();
        assertThat(users.find("nobody@company.example")).isEmpty();
    }

    private JsonNode add(String name, String... permissions) {
        return admin.post("/api/roles", form(name, permissions)).ok();
    }

    private Answer change(JsonNode id, String name, String... permissions) {
        return admin.put("/api/roles/" + id, form(name, permissions));
    }

    private static Map<String, Object> form(String name, String... permissions) {
        return Map.of("name", name, "description", "What " + name + " do", "permissions", List.of(permissions));
    }

    private Answer give(Agent user, String... roles) {
        return give(admin, user, roles);
    }

    private static Answer give(Browser who, Agent user, String... roles) {
        return who.put(
                "/api/users/" + user.id(), Map.of("name", user.name(), "email", user.email(), "roles", List.of(roles)));
    }

    private JsonNode role(String name) {
        return admin.get("/api/roles")
                .ok()
                .valueStream()
                .filter(role -> role.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String permissions(Agent user) {
        return user.browser()
                .get("/api/session")
                .ok()
                .path("user")
                .path("permissions")
                .toString();
    }
}
