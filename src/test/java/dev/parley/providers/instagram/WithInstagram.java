package dev.parley.providers.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Answer;
import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.sandbox.MetaApp;
import dev.parley.sandbox.MetaPage;
import dev.parley.sandbox.Sandbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company with an agent, and two accounts at a stand-in for Instagram: one for which a page speaks, and one by itself. */
@ProductTest
abstract class WithInstagram {
    /** More than a float keeps. */
    static final String ADA = "24688642135797531";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    final Sandbox sandbox = Sandbox.start(0);
    final MetaApp app = sandbox.meta().app("0123456789abcdef0123456789abcdef");
    final MetaPage ofPage = sandbox.meta()
            .instagramOfPage(app, "17841400000000001", "100200300400501", "EAA-token-of-the-page", "shop.page");
    final MetaApp ownApp = sandbox.meta().app("fedcba9876543210fedcba9876543210");
    final MetaPage alone =
            sandbox.meta().instagram(ownApp, "17841400000000002", "IGAA-token-of-the-account", "shop.alone");
    Company company;
    Agent bea;
    long queue;

    @BeforeEach
    void company() {
        company = new Company(port);
        bea = company.agent("Bea");
        queue = company.queue("Care", bea);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    static Map<String, String> page(MetaPage account) {
        return Map.of("setUp", "PAGE", "pageId", account.caller());
    }

    static Map<String, String> itself(MetaPage account) {
        return Map.of("setUp", "INSTAGRAM", "instagramId", account.id());
    }

    /** An active channel of the account for which a page speaks. */
    long connected() {
        return connected(ofPage, page(ofPage));
    }

    /** An active channel of an account, whose app brings its events there. */
    long connected(MetaPage account, Map<String, String> settings) {
        var view = saves(account, settings).ok();
        var callback = company.base() + "/hooks/meta/" + view.path("publicKey").asString();
        assertThat(account.app()
                        .callback(
                                callback,
                                view.path("settings").path("verifyToken").asString()))
                .isEqualTo(200);
        assertThat(view.path("account").asString()).isEqualTo(account.id());
        return view.path("id").asLong();
    }

    Answer saves(MetaPage account, Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("graphBase", sandbox.meta().graphBase());
        return company.admin()
                .browser()
                .post(
                        "/api/channels",
                        Map.of(
                                "kind",
                                "INSTAGRAM",
                                "name",
                                account.name(),
                                "active",
                                true,
                                "queueId",
                                queue,
                                "language",
                                "en",
                                "settings",
                                all,
                                "secrets",
                                Map.of(
                                        "accessToken",
                                        account.token(),
                                        "appSecret",
                                        account.app().secret())));
    }

    String lastStatus(long chat) {
        return bea.messages(chat).getLast().path("status").asString("");
    }

    String lastFailure(long chat) {
        return bea.messages(chat).getLast().path("failure").asString("");
    }

    List<String> kinds(long chat) {
        return bea.messages(chat).stream()
                .map(one -> one.path("kind").asString())
                .toList();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
