package dev.parley.providers.twilio;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.TestClock;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SmsNumber;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A company with an agent and a number at Twilio. */
@ProductTest
abstract class WithTwilio {
    static final String ADA = "+15550001111";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    final Sandbox sandbox = Sandbox.start(0);
    final SmsNumber sms = Company.sms(sandbox);
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

    /** A chat that Ada has begun and Bea has accepted. */
    long chatWithAda() {
        company.sms(sms, queue);
        sms.writes(ADA, "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        return chat;
    }

    String status(long chat) {
        return bea.messages(chat).getLast().path("status").asString("");
    }

    String failure(long chat) {
        return bea.messages(chat).getLast().path("failure").asString("");
    }

    List<String> history(long chat) {
        return bea.opens(chat)
                .path("history")
                .valueStream()
                .map(entry -> entry.path("what").asString())
                .toList();
    }

    JsonNode health(long id) {
        return company.admin()
                .browser()
                .get("/api/channels")
                .ok()
                .valueStream()
                .filter(channel -> channel.path("id").asLong() == id)
                .findFirst()
                .orElseThrow()
                .path("health");
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
