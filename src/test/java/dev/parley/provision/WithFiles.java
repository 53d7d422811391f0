package dev.parley.provision;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.fixture.Browser;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.platform.database.StartProblem;
import dev.parley.sandbox.Bot;
import dev.parley.sandbox.Sandbox;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A product to which configuration files are applied as at its start. */
@ProductTest
abstract class WithFiles {
    static final String PASSWORD = "correct horse battery";

    private static final List<String> TABLES = List.of(
            "platform.secret",
            "platform.managed",
            "platform.setting",
            "security.app_user",
            "security.role",
            "security.user_role",
            "security.audit",
            "routing.queue",
            "routing.queue_user",
            "routing.queue_role",
            "channels.channel");

    @LocalServerPort
    int port;

    @Autowired
    Provision provision;

    @Autowired
    JdbcClient jdbc;

    final Sandbox sandbox = Sandbox.start(0);
    final Bot telegram = Company.bot(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    /** A shop with everything a file can hold, on lines that tests count on. */
    String shop() {
        return """
                version: 1
                settings: { simultaneousChats: 7, acceptMinutes: 2.5 }
                roles:
                  - name: Team lead
                    description: Leads a team.
                    permissions: [PROCESS_CHATS, SUPERVISE, READ_ALL_CHATS]
                users:
                  - { email: ops@shop.example, name: Operations, roles: [Administrator], password: "${PASSWORD}" }
                  - { email: Lead@shop.example, name: Care lead, roles: [team lead, Agent], password: "${PASSWORD}", limit: 3 }
                  - { email: agent@shop.example, name: Care agent, roles: [Agent] }
                queues:
                  - { name: Care, rule: AVAILABLE, priority: 2, users: [lead@shop.example], roles: [Agent] }
                  - { name: Sales, rule: TO_ALL, users: [lead@shop.example, agent@shop.example] }
                channels:
                  - { kind: WEBSITE, name: Shop, account: shop.example, queue: care, language: de }
                  - kind: TELEGRAM
                    name: Shop bot
                    queue: Sales
                    language: en
                    settings: { apiBase: "${TELEGRAM}" }
                    secrets: { botToken: "${TOKEN}" }
                """;
    }

    void apply(String text) {
        apply(text, Map.of());
    }

    void apply(String text, Map<String, String> changed) {
        provision.apply(file(text, changed));
    }

    /** What is said of a file that cannot be applied, without the first line. */
    List<String> refusal(String text) {
        var problem = catchThrowableOfType(StartProblem.class, () -> apply(text));
        return String.valueOf(problem.getMessage()).lines().skip(1).toList();
    }

    /** Every row of what a file can change, with the transaction that wrote it; not what the bot's channel makes by itself. */
    Map<String, String> rows() {
        var rows = new TreeMap<String, String>();
        for (var table : TABLES) {
            rows.put(
                    table,
                    jdbc.sql("select coalesce(string_agg(t.xmin::text || to_jsonb(t)::text, '|' order by t::text), '')"
                                    + " from " + table + " t where t::text not like '%/webhookSecret,%'")
                            .query(String.class)
                            .single());
        }
        return rows;
    }

    /** What was done and by whom, the oldest first. */
    List<String> audited() {
        return jdbc.sql("select action || ' ' || object_name || ' by ' || who_name from security.audit order by id")
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    Browser browser() {
        var browser = new Browser(URI.create("http://127.0.0.1:" + port));
        browser.get("/api/session").ok();
        return browser;
    }

    int logIn(Browser browser, String email, String password) {
        return browser.post("/api/session", Map.of("email", email, "password", password))
                .status();
    }

    Browser operations() {
        var browser = browser();
        logIn(browser, "ops@shop.example", PASSWORD);
        return browser;
    }

    ProvisionFile file(String text, Map<String, String> changed) {
        var environment =
                new TreeMap<>(Map.of("PASSWORD", PASSWORD, "TELEGRAM", telegram.apiBase(), "TOKEN", telegram.token()));
        environment.putAll(changed);
        var mistakes = new Mistakes(Path.of("shop.yaml"));
        return ProvisionFile.of(Yaml.read(text, mistakes), new Source(mistakes, new Variables(environment::get)));
    }
}
