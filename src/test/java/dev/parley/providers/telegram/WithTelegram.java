package dev.parley.providers.telegram;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.sandbox.Sandbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company with an agent and a Bot API server. */
@ProductTest
abstract class WithTelegram {
    /** 52 bits: more than an int, and more than a float keeps. */
    static final long ADA = (1L << 52) - 12_345;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    final Sandbox sandbox = Sandbox.start(0);
    final dev.parley.sandbox.Bot telegram = Company.bot(sandbox);
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

    Map<String, Object> edited(tools.jackson.databind.JsonNode message, String text, int later) {
        var edited = new HashMap<String, Object>();
        message.properties().forEach(one -> edited.put(one.getKey(), one.getValue()));
        edited.put("text", text);
        edited.put("edit_date", message.path("date").asLong() + later);
        return edited;
    }

    static tools.jackson.databind.JsonNode json(Map<String, Object> message) {
        return tools.jackson.databind.json.JsonMapper.shared().valueToTree(message);
    }

    List<String> history(long chat) {
        return bea.opens(chat)
                .path("history")
                .valueStream()
                .map(entry -> entry.path("what").asString())
                .toList();
    }

    Map<String, String> webhook() {
        return Map.of("receive", "WEBHOOK", "publicAddress", company.base().toString());
    }

    void change(long channel, Map<String, String> settings) {
        company.admin()
                .browser()
                .put("/api/channels/" + channel, Company.telegramForm(telegram, queue, settings))
                .ok();
    }

    tools.jackson.databind.JsonNode channelView(long id) {
        return company.admin()
                .browser()
                .get("/api/channels")
                .ok()
                .valueStream()
                .filter(channel -> channel.path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
