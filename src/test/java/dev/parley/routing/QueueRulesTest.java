package dev.parley.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Browser;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.platform.Managed;
import dev.parley.platform.Managed.Kind;
import dev.parley.security.Caller;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** RT-1 and AD-5: what a queue and the system settings take, who changed them, and what the configuration file holds. */
@ProductTest
class QueueRulesTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Managed managed;

    @Autowired
    Queues queues;

    @Autowired
    ChatSettings settings;

    Browser admin;

    @BeforeEach
    void company() {
        admin = new Company(port).admin().browser();
    }

    @Test
    void aQueueHasARuleAndAPriorityFromNormalToFirst_RT1() {
        var rules = admin.get("/api/routing-rules").ok().toString();
        assertThat(rules).contains("\"AVAILABLE\"", "\"To an available agent\"", "\"TO_ALL\"");
        var queue = admin.post("/api/queues", form("Care", "AVAILABLE", null)).ok();
        assertThat(queue.path("priority").asInt()).isZero();
        assertThat(queue.path("managed").asBoolean()).isFalse();
        var path = "/api/queues/" + queue.path("id").asLong();
        assertThat(admin.put(path, form("Care", "AVAILABLE", 9))
                        .ok()
                        .path("priority")
                        .asInt())
                .isEqualTo(9);
        assertThat(admin.put(path, form("Care", "AVAILABLE", 10)).status()).isEqualTo(400);
        assertThat(admin.put(path, form("Care", "AVAILABLE", -1)).status()).isEqualTo(400);
        assertThat(queues.byName(" care ").orElseThrow().id())
                .isEqualTo(queue.path("id").asLong());
    }

    @Test
    void everyChangeOfAQueueIsInTheAuditTrail_AD5() {
        var id = admin.post("/api/queues", form("Care", "AVAILABLE", 0))
                .ok()
                .path("id")
                .asLong();
        admin.put("/api/queues/" + id, form("Care", "AVAILABLE", 0)).ok();
        admin.put("/api/queues/" + id, form("Support", "AVAILABLE", 3)).ok();
        admin.delete("/api/queues/" + id).ok();
        assertThat(jdbc.sql(
                                "select action || ' ' || object_name from security.audit where object_type = 'queue' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("queue.added Care", "queue.changed Support", "queue.deleted Support");
        assertThat(jdbc.sql("select detail::text from security.audit where action = 'queue.changed'")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"name\": [\"Care\", \"Support\"], \"priority\": [0, 3]}");
    }

    @Test
    void theAcceptLimitIsASettingInMinutes_CH6() {
        var path = "/api/system-settings";
        assertThat(admin.get(path).ok().path("acceptMinutes").asDouble()).isEqualTo(5);
        admin.put(path, Map.of("simultaneousChats", 4, "acceptMinutes", 0.5)).ok();
        admin.put(path, Map.of("simultaneousChats", 3)).ok();
        var now = admin.get(path).ok();
        assertThat(now.path("acceptMinutes").asDouble()).isEqualTo(0.5);
        assertThat(now.path("simultaneousChats").asInt()).isEqualTo(3);
        for (var wrong : List.of(0.05, 1441, -1)) {
            var answer = admin.put(path, Map.of("simultaneousChats", 4, "acceptMinutes", wrong));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().path("errors").path(0).path("field").asString())
                    .isEqualTo("acceptMinutes");
        }
        assertThat(jdbc.sql("select detail::text from security.audit where action = 'settings.changed' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "{\"acceptMinutes\": [5.0, 0.5], \"simultaneousChats\": [5, 4]}",
                        "{\"simultaneousChats\": [4, 3]}");
    }

    @Test
    void whatTheConfigurationFileHoldsIsOnlyShown_AD1() {
        var id = queues.add(new QueueForm("Care", "AVAILABLE", List.of(), List.of(), 2), Caller.CONFIGURATION)
                .id();
        managed.replace(List.of(new Managed.Thing(Kind.QUEUE, "care"), new Managed.Thing(Kind.SETTINGS, "system")));
        assertThat(admin.get("/api/queues").ok().path(0).path("managed").asBoolean())
                .isTrue();
        assertThat(admin.get("/api/system-settings").ok().path("managed").asBoolean())
                .isTrue();
        assertThat(admin.put("/api/queues/" + id, form("Care", "TO_ALL", 0)).detail())
                .startsWith("This queue is managed by the configuration file.");
        assertThat(admin.delete("/api/queues/" + id).status()).isEqualTo(409);
        assertThat(admin.put("/api/system-settings", Map.of("simultaneousChats", 4))
                        .status())
                .isEqualTo(409);
        queues.change(id, new QueueForm("Care", "TO_ALL", List.of(), List.of(), null), Caller.CONFIGURATION);
        settings.change(new SystemSettingsForm(7, 2.0), Caller.CONFIGURATION);
        assertThat(admin.get("/api/system-settings")
                        .ok()
                        .path("simultaneousChats")
                        .asInt())
                .isEqualTo(7);
        queues.delete(id, Caller.CONFIGURATION);
    }

    private static Map<String, Object> form(
            String name, String rule, @org.jspecify.annotations.Nullable Integer priority) {
        var form = new java.util.HashMap<String, Object>();
        form.put("name", name);
        form.put("rule", rule);
        form.put("users", List.of());
        form.put("roles", List.of());
        if (priority != null) {
            form.put("priority", priority);
        }
        return form;
    }
}
