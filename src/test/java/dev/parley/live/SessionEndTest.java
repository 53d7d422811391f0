package dev.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.TestClock;
import dev.parley.routing.Agents;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** AG-3: pages keep their session and presence alive, and are shown out when either has ended. */
@ProductTest
class SessionEndTest {
    @LocalServerPort
    int port;

    @Autowired
    KeepSessions keep;

    @Autowired
    Agents agents;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPageWhoseSessionExpiredIsShownOut_AG3() {
        var bea = new Company(port).agent("Bea");
        jdbc.sql("update security.session set expiry_time = 1 where principal_name = :user")
                .param("user", Long.toString(bea.id()))
                .update();
        keep.touch();
        assertThat(bea.page().awaits("bye", _ -> true).path("sentence").asString())
                .contains("log in");
        Eventually.so("the socket is closed", bea.page()::closed);
    }

    @Test
    void aConnectedPageKeepsItsSessionFromExpiring_AG3() {
        var bea = new Company(port).agent("Bea");
        clock.pass(Duration.ofMinutes(20));
        bea.page().say(Map.of("type", "ping"));
        bea.page().awaits("pong", _ -> true);
        keep.touch();
        assertThat(jdbc.sql("select expiry_time from security.session where principal_name = :user")
                        .param("user", Long.toString(bea.id()))
                        .query(Long.class)
                        .single())
                .isGreaterThan(clock.millis() + Duration.ofMinutes(29).toMillis());
    }

    @Test
    void aPageWhoseConnectionIsForgottenHasToConnectAgain_AG3() {
        var bea = new Company(port).agent("Bea");
        jdbc.sql("delete from routing.connection").update();
        keep.presence();
        Eventually.so("the socket is closed", bea.page()::closed);
        bea.connect();
        assertThat(agents.presence(bea.id()).active()).isTrue();
    }

    @Test
    void aSilentPageIsClosedAndCountsNoMoreAfterAMinute_AG3() {
        var bea = new Company(port).agent("Bea");
        clock.pass(Duration.ofSeconds(61));
        keep.presence();
        assertThat(agents.presence(bea.id()).active()).isFalse();
        Eventually.so("the socket is closed", bea.page()::closed);
    }

    @Test
    void whoIsLoggedOutEverywhereIsInactiveAtOnceOnAllDevices_AD6_AG3() {
        var company = new Company(port);
        var bea = company.agent("Bea");
        var other = company.logIn(bea.email());
        var phone = other.connect("/api/live", Map.of());
        phone.awaits("hello", _ -> true);
        company.admin()
                .browser()
                .post("/api/users/" + bea.id() + "/sessions/end", Map.of())
                .ok();
        bea.page().awaits("bye", _ -> true);
        phone.awaits("bye", _ -> true);
        assertThat(agents.presence(bea.id()).active()).isFalse();
        assertThat(bea.browser().get("/api/contacts").status()).isEqualTo(401);
        assertThat(other.get("/api/contacts").status()).isEqualTo(401);
        company.logIn(bea.email())
                .connect("/api/live", Map.of())
                .awaits("hello", frame -> frame.path("restored").asBoolean());
    }

    @Test
    void aNewPasswordOfOnesOwnEndsTheOtherSessionsAndKeepsThisOne_AD6() {
        var company = new Company(port);
        var bea = company.agent("Bea");
        var phone = company.logIn(bea.email()).connect("/api/live", Map.of());
        phone.awaits("hello", _ -> true);
        bea.browser()
                .put("/api/me/password", Map.of("current", "correct horse battery", "password", "a better password"))
                .ok();
        phone.awaits("bye", _ -> true);
        bea.page().say(Map.of("type", "ping"));
        bea.page().awaits("pong", _ -> true);
        assertThat(agents.presence(bea.id()).active()).isTrue();
    }
}
