package dev.parley.providers.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.sandbox.MetaApp;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.WhatsAppNumber;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company with an agent and a connected number at a stand-in for Meta. */
@ProductTest
abstract class WithWhatsApp {
    static final String ADA = "15550100123";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    final Sandbox sandbox = Sandbox.start(0);
    final MetaApp app = sandbox.meta().app("0123456789abcdef0123456789abcdef");
    final WhatsAppNumber number = sandbox.meta().number(app, "109876543210", "EAA-token-of-the-number", "Shop");
    Company company;
    Agent bea;
    long channel;

    @BeforeEach
    void connected() {
        company = new Company(port);
        bea = company.agent("Bea");
        var view = company.admin()
                .browser()
                .post(
                        "/api/channels",
                        Map.of(
                                "kind",
                                "WHATSAPP",
                                "name",
                                "Shop",
                                "active",
                                true,
                                "queueId",
                                company.queue("Care", bea),
                                "language",
                                "en",
                                "settings",
                                Map.of(
                                        "phoneNumberId",
                                        number.id(),
                                        "businessAccountId",
                                        number.business(),
                                        "graphBase",
                                        sandbox.meta().graphBase()),
                                "secrets",
                                Map.of("accessToken", number.token(), "appSecret", app.secret())))
                .ok();
        channel = view.path("id").asLong();
        var callback = company.base() + "/hooks/meta/" + view.path("publicKey").asString();
        assertThat(app.callback(
                        callback, view.path("settings").path("verifyToken").asString()))
                .isEqualTo(200);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    String lastStatus(long chat) {
        return bea.messages(chat).getLast().path("status").asString("");
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
