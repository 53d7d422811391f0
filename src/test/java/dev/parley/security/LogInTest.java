package dev.parley.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Answer;
import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Browser;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.TestClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;

/** AD-6 and the log-in: first start, wrong passwords, ended sessions. */
@ProductTest
class LogInTest {
    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Users users;

    @Test
    void tenFirstStartsAtOnceMakeOneAdministrator_AD6() {
        var answers = AtOnce.all(10, i -> {
            var browser = browser();
            return browser.post(
                            "/api/setup",
                            Map.of("name", "A" + i, "email", "a" + i + "@x.example", "password", "0123456789"))
                    .status();
        });
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(9);
        assertThat(browser().get("/api/session").ok().path("firstStart").asBoolean())
                .isFalse();
    }

    @Test
    void theSettingsMakeTheFirstAdministratorAndNoSecond_AD6() {
        var make = new MakeTheAdministrator(new AdminSettings("ops@x.example", "from the settings"), users);
        make.run(new DefaultApplicationArguments());
        make.run(new DefaultApplicationArguments());
        var browser = browser();
        assertThat(browser.get("/api/session").ok().path("firstStart").asBoolean())
                .isFalse();
        assertThat(browser.post("/api/session", Map.of("email", "ops@x.example", "password", "from the settings"))
                        .ok()
                        .path("roles")
                        .path(0)
                        .asString())
                .isEqualTo("Administrator");
        assertThat(users.all()).hasSize(1);
    }

    @Test
    void guessingIsSlowedDownForTheAccountAndOnlyForIt() {
        var company = new Company(port);
        var bea = company.user("Bea", "Agent");
        for (int i = 0; i < 5; i++) {
            assertThat(guess(bea.email()).status()).isEqualTo(401);
        }
        var slowed = guess(bea.email());
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        assertThat(guess("ada@company.example").status()).isEqualTo(401);
        clock.pass(Duration.ofSeconds(5));
        company.logIn(bea.email());
    }

    @Test
    void anUnknownAccountIsAnsweredLikeAWrongPassword() {
        var company = new Company(port);
        assertThat(guess("nobody@company.example").detail())
                .isEqualTo(guess(company.admin().email()).detail());
    }

    @Test
    void disablingAUserEndsTheirSessionsAndSockets() {
        var company = new Company(port);
        var bea = company.agent("Bea");
        var page = bea.page();
        company.admin()
                .browser()
                .put(
                        "/api/users/" + bea.id(),
                        Map.of("name", "Bea", "email", bea.email(), "enabled", false, "roles", List.of("Agent")))
                .ok();
        page.awaits("bye", _ -> true);
        assertThat(bea.browser().get("/api/session").ok().path("user").isNull()).isTrue();
    }

    @Test
    void theLastAdministratorStays() {
        var company = new Company(port);
        var admin = company.admin();
        var answer = admin.browser()
                .put(
                        "/api/users/" + admin.id(),
                        Map.of("name", "Ada", "email", admin.email(), "enabled", true, "roles", List.of("Agent")));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(admin.browser().get("/api/users").status())
                .as("nothing was changed")
                .isEqualTo(200);
    }

    @Test
    void badInputIsNamedBesideItsField() {
        var company = new Company(port);
        var answer = company.admin()
                .browser()
                .post(
                        "/api/users",
                        Map.of("name", " ", "email", "no address", "password", "short", "roles", List.of()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .contains("name", "email", "password", "roles");
        var taken = company.admin()
                .browser()
                .post(
                        "/api/users",
                        Map.of(
                                "name",
                                "B",
                                "email",
                                "ADA@company.example",
                                "password",
                                "0123456789",
                                "roles",
                                List.of("Agent")));
        assertThat(taken.body().path("errors").path(0).path("field").asString()).isEqualTo("email");
    }

    private Answer guess(String email) {
        return browser().post("/api/session", Map.of("email", email, "password", "wrong password"));
    }

    private Browser browser() {
        var browser = new Browser(URI.create("http://127.0.0.1:" + port));
        browser.get("/api/session").ok();
        return browser;
    }
}
