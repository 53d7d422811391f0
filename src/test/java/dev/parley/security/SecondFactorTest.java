package dev.parley.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Answer;
import dev.parley.fixture.Agent;
import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Browser;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** AD-6: a second factor can be switched on; a code counts once, and guessing one is as slow as guessing a password. */
@ProductTest
class SecondFactorTest {
    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Company company;
    Agent bea;

    @BeforeEach
    void anAgent() {
        company = new Company(port);
        bea = company.user("Bea", "Agent");
    }

    @Test
    void onceItIsOnAPasswordAloneLogsNobodyIn_AD6() {
        var secret = switchOn();
        assertThat(bea.browser()
                        .get("/api/session")
                        .ok()
                        .path("user")
                        .path("secondFactor")
                        .asBoolean())
                .isTrue();
        var asked = logIn(PASSWORD, null);
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.body().path("type").asString()).isEqualTo("urn:parley:problem:second-factor-needed");
        var wrong = logIn(PASSWORD, "000000".equals(codeNow(secret)) ? "000001" : "000000");
        assertThat(wrong.body().path("type").asString()).isEqualTo("urn:parley:problem:wrong-code");
        nextStep();
        assertThat(logIn(PASSWORD, codeNow(secret)).ok().path("name").asString())
                .isEqualTo("Bea");
        assertThat(logIn("wrong password", codeNow(secret)).body().path("type").asString())
                .as("a code does not help without the password")
                .isEqualTo("urn:parley:problem:wrong-password");
    }

    @Test
    void whatIsNotConfirmedIsNotOn_AD6() {
        start(PASSWORD).ok();
        logIn(PASSWORD, null).ok();
        var secret = start(PASSWORD).ok().path("secret").asString();
        var wrong = bea.browser().put("/api/me/second-factor", Map.of("code", "12345"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().path("errors").path(0).path("field").asString()).isEqualTo("code");
        logIn(PASSWORD, null).ok();
        bea.browser()
                .put("/api/me/second-factor", Map.of("code", codeNow(secret)))
                .ok();
        assertThat(logIn(PASSWORD, null).status()).isEqualTo(401);
        assertThat(start(PASSWORD).status()).as("it is on already").isEqualTo(409);
    }

    @Test
    void theAddressForTheAppHoldsTheSecretAndTheDatabaseDoesNot_AD5() {
        var started = start(PASSWORD).ok();
        var secret = started.path("secret").asString();
        assertThat(started.path("uri").asString())
                .isEqualTo("otpauth://totp/Parley:bea%40company.example?secret=" + secret + "&issuer=Parley");
        assertThat(Base32.decode(secret)).hasSize(20);
        assertThat(jdbc.sql("""
                        select position(convert_to(:secret, 'UTF8') in value) from platform.secret where name = :name
                        """)
                        .param("secret", secret)
                        .param("name", "user/" + bea.id() + "/totp")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameCodeAtTheSameMomentLogsInOnce_AD6() {
        var secret = switchOn();
        nextStep();
        var code = codeNow(secret);
        var answers = AtOnce.all(5, _ -> logIn(PASSWORD, code).status());
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(answers.stream().filter(status -> status != 200 && status != 401 && status != 429))
                .isEmpty();
        assertThat(logIn(PASSWORD, code).status()).isNotEqualTo(200);
    }

    @Test
    void theCodeThatSwitchedItOnDoesNotLogIn_AD6() {
        var secret = start(PASSWORD).ok().path("secret").asString();
        var code = codeNow(secret);
        bea.browser().put("/api/me/second-factor", Map.of("code", code)).ok();
        assertThat(logIn(PASSWORD, code).status()).isEqualTo(401);
    }

    @Test
    void eachRecoveryCodeWorksOnceHoweverItIsTyped_AD6() {
        var codes = recoveryCodes(start(PASSWORD).ok().path("secret").asString());
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        logIn(PASSWORD, codes.get(0)).ok();
        assertThat(logIn(PASSWORD, codes.get(0)).status()).isEqualTo(401);
        logIn(PASSWORD, " " + codes.get(1).replace("-", " ").toLowerCase(java.util.Locale.ROOT))
                .ok();
        var answers = AtOnce.all(4, _ -> logIn(PASSWORD, codes.get(2)).status());
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(jdbc.sql("select string_agg(r::text, '') from security.recovery_code r")
                        .query(String.class)
                        .single())
                .doesNotContain(codes.get(5), codes.get(5).replace("-", ""));
    }

    @Test
    void wrongCodesSlowTheAccountDownLikeWrongPasswords_AD6() {
        var secret = switchOn();
        for (int i = 0; i < 5; i++) {
            assertThat(logIn(PASSWORD, "wrong" + i).status()).isEqualTo(401);
        }
        assertThat(logIn(PASSWORD, codeNow(secret)).status()).isEqualTo(429);
        assertThat(logIn(PASSWORD, null).status())
                .as("the password alone is no way round")
                .isEqualTo(429);
        clock.pass(Duration.ofSeconds(60));
        logIn(PASSWORD, codeNow(secret)).ok();
    }

    @Test
    void aRightPasswordWithoutACodeNeitherCountsNorForgets_AD6() {
        switchOn();
        for (int i = 0; i < 4; i++) {
            logIn(PASSWORD, "wrong" + i);
            assertThat(logIn(PASSWORD, null).status()).isEqualTo(401);
        }
        assertThat(logIn(PASSWORD, "wrong").status()).isEqualTo(401);
        assertThat(logIn(PASSWORD, null).status()).isEqualTo(429);
    }

    @Test
    void promptsForThePasswordAreNoWayRoundTheSlowing_AD6() {
        for (int i = 0; i < 2; i++) {
            assertThat(start("wrong password").status()).isEqualTo(400);
            assertThat(ownPassword("wrong password").status()).isEqualTo(400);
        }
        assertThat(bea.browser()
                        .post("/api/me/second-factor/off", Map.of("password", "wrong password"))
                        .body()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("password");
        assertThat(start(PASSWORD).status()).isEqualTo(429);
        assertThat(ownPassword(PASSWORD).status()).isEqualTo(429);
        assertThat(logIn(PASSWORD, null).status()).isEqualTo(429);
    }

    @Test
    void oneselfOrAnAdministratorSwitchesItOff_AD6() {
        switchOn();
        bea.browser()
                .post("/api/me/second-factor/off", Map.of("password", PASSWORD))
                .ok();
        logIn(PASSWORD, null).ok();
        switchOn();
        var admin = company.admin().browser();
        assertThat(admin.get("/api/users").ok().toString()).contains("\"secondFactor\":true");
        admin.post("/api/users/" + bea.id() + "/second-factor/off", Map.of()).ok();
        logIn(PASSWORD, null).ok();
        assertThat(jdbc.sql("select count(*) from platform.secret")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String switchOn() {
        var secret = start(PASSWORD).ok().path("secret").asString();
        recoveryCodes(secret);
        return secret;
    }

    private List<String> recoveryCodes(String secret) {
        return bea.browser()
                .put("/api/me/second-factor", Map.of("code", codeNow(secret)))
                .ok()
                .path("codes")
                .valueStream()
                .map(code -> code.asString())
                .toList();
    }

    private Answer start(String password) {
        return bea.browser().post("/api/me/second-factor", Map.of("password", password));
    }

    private Answer ownPassword(String current) {
        return bea.browser().put("/api/me/password", Map.of("current", current, "password", "another password"));
    }

    private Answer logIn(String password, @Nullable String code) {
        var browser = new Browser(company.base());
        browser.get("/api/session").ok();
        var body = new HashMap<String, Object>(Map.of("email", bea.email(), "password", password));
        if (code != null) {
            body.put("code", code);
        }
        return browser.post("/api/session", body);
    }

    private String codeNow(String secret) {
        return Totp.code(Base32.decode(secret), Totp.step(clock.instant()));
    }

    private void nextStep() {
        clock.pass(Duration.ofSeconds(30));
    }
}
