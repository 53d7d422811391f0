package dev.parley.channels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.Website;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** AD-3, AD-8 and IN-11: what may be connected, deleted and sent on. */
@ProductTest
class ChannelRulesTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Company company;
    Agent bea;
    Website site;

    @BeforeEach
    void company() {
        company = new Company(port);
        bea = company.agent("Bea");
        site = company.website("shop.example", company.queue("Care", bea));
    }

    @Test
    void aChannelWithUnfinishedChatsCannotBeDeletedOneWithoutCanKeepingItsChats_AD3() {
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        var refused = company.admin().browser().delete("/api/channels/" + site.channelId());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).contains("unfinished chats");
        bea.completes(chat).ok();
        company.admin().browser().delete("/api/channels/" + site.channelId()).ok();
        assertThat(company.admin().browser().get("/api/channels").ok().size()).isZero();
        assertThat(bea.texts(chat)).containsExactly("Hello");
    }

    @Test
    void anAccountIsConnectedOnce_AD8() {
        var again = company.admin()
                .browser()
                .post(
                        "/api/channels",
                        Map.of(
                                "kind",
                                "WEBSITE",
                                "name",
                                "Another",
                                "account",
                                "SHOP.example",
                                "active",
                                true,
                                "queueId",
                                site.queueId(),
                                "language",
                                "en",
                                "allowedOrigins",
                                List.of()));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("errors").path(0).path("field").asString()).isEqualTo("account");
    }

    @Test
    void everythingAboutAChannelIsRequired_AD8() {
        var answer =
                company.admin().browser().post("/api/channels", Map.of("allowedOrigins", List.of("shop.example/path")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .contains("kind", "name", "active", "queueId", "language", "allowedOrigins[0]");
        var form = new HashMap<>(Website.form("other.example", site.queueId(), true));
        form.remove("account");
        var withoutAccount = company.admin().browser().post("/api/channels", form);
        assertThat(withoutAccount.status()).isEqualTo(400);
        assertThat(withoutAccount.body().path("errors").path(0).path("field").asString())
                .isEqualTo("account");
    }

    @Test
    void aQueueInUseCannotBeDeleted_AD8() {
        var byChannel = company.admin().browser().delete("/api/queues/" + site.queueId());
        assertThat(byChannel.status()).isEqualTo(409);
        assertThat(byChannel.detail()).contains("channel");
        site.visitor().writes("Hello");
        var other = company.queue("Other");
        jdbc.sql("update channels.channel set queue_id = :queue")
                .param("queue", other)
                .update();
        var byChat = company.admin().browser().delete("/api/queues/" + site.queueId());
        assertThat(byChat.status()).isEqualTo(409);
        assertThat(byChat.detail()).contains("unfinished chats");
        company.admin()
                .browser()
                .delete("/api/queues/" + company.queue("Unused"))
                .ok();
    }

    @Test
    void onADeactivatedChannelAnOpenChatIsReadAndCompletedButNotAnswered_IN11() {
        site.visitor().writes("Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        jdbc.sql("update channels.channel set active = false").update();
        var refused = bea.answers(chat, "Hi");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).contains("deactivated");
        assertThat(bea.texts(chat)).containsExactly("Hello");
        bea.completes(chat).ok();
    }
}
