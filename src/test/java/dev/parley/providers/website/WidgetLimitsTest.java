package dev.parley.providers.website;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Browser;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.Visitor;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** One address may send and try so much, however many visitors and links it makes up; who has no token is counted too. */
@ProductTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "parley.widget.messages-per-minute-and-address=3",
            "parley.login.attempts-per-minute-and-address=4"
        })
class WidgetLimitsTest {
    @LocalServerPort
    int port;

    @Test
    void anAddressThatSendsTooMuchHasToWait() {
        var company = new Company(port);
        var site = company.website("shop.example", company.queue("Care"));
        site.visitor().writes("one");
        site.visitor().writes("two");
        var third = site.visitor();
        var headers = Map.of("Origin", "https://shop.example", "Authorization", "Bearer none");
        var message = Visitor.message(UUID.randomUUID(), "three", 1);
        assertThat(third.browser()
                        .send("POST", third.path("/messages"), message, headers)
                        .status())
                .isEqualTo(401);
        var refused = third.sends(message);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://shop.example");
    }

    @Test
    void anAddressThatTriesTooManyLinksHasToWaitForTheLogInToo_AD6() {
        var browser = new Browser(URI.create("http://127.0.0.1:" + port));
        browser.get("/api/session").ok();
        for (int i = 0; i < 4; i++) {
            assertThat(browser.get("/api/links/guess" + i).status()).isEqualTo(404);
        }
        assertThat(browser.get("/api/links/guess").status()).isEqualTo(429);
        assertThat(browser.post("/api/links/guess", Map.of("password", "0123456789"))
                        .status())
                .isEqualTo(429);
        assertThat(browser.post("/api/session", Map.of("email", "a@x.example", "password", "wrong"))
                        .status())
                .isEqualTo(429);
    }
}
