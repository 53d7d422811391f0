package dev.parley.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chats.Chats;
import dev.parley.fixture.Agent;
import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.TestClock;
import dev.parley.fixture.Website;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** IN-4 and IN-5: profiles and pictures that providers give later, or never. */
@ProductTest
class ProfileTest {
    @LocalServerPort
    int port;

    @Autowired
    Chats chats;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactPictures pictures;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Agent ada;
    Agent bea;
    Website site;
    Customer bo;
    long chat;

    @BeforeEach
    void somebodyWroteOnTelegram() {
        var company = new Company(port);
        ada = company.admin();
        bea = company.agent("Bea");
        site = company.website("shop.example", company.queue("Care", bea));
        bo = new Customer(chats, ChannelKind.WHATSAPP, "42", null);
        chat = bo.writes(site.channelId(), "Hello");
        bea.seesNewChat();
    }

    @Test
    void aStrangersProfileIsDueAtOnceAndTheirNameSaysFromWhere_IN5() {
        assertThat(contact().path("name").asString()).isEqualTo("[New Contact][Shop bot]-42");
        var due = due();
        assertThat(due).hasSize(1);
        assertThat(due.getFirst().kind()).isEqualTo(ChannelKind.WHATSAPP);
        assertThat(due.getFirst().keys()).containsExactly(new IdentityClaim.Key("", "42"));
        assertThat(due.getFirst().contactId()).isEqualTo(contact().path("id").asLong());
    }

    @Test
    void whereNoProfileCanBeLookedUpNoneIsDue_IN5() {
        due();
        site.visitor().writes("Hello");
        new Customer(chats, ChannelKind.SMS, "+4930123456", null).writes(site.channelId(), "Hello");
        assertThat(contacts.dueProfiles(Set.of(ChannelKind.values()), 10)).isEmpty();
    }

    @Test
    void aFailedLookUpIsTriedAfter1Min10Min1HourAnd24HoursAndAtTheNextMessage_IN5() {
        var identity = fails();
        for (var wait :
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(24))) {
            clock.pass(wait.minusSeconds(20));
            assertThat(due()).as("before " + wait).isEmpty();
            clock.pass(Duration.ofSeconds(20));
            assertThat(fails()).as("after " + wait).isEqualTo(identity);
        }
        clock.pass(Duration.ofDays(300));
        assertThat(due()).as("given up").isEmpty();
        for (int i = 0; i < 2; i++) {
            bo.writes(site.channelId(), "Still me");
            assertThat(fails()).isEqualTo(identity);
            clock.pass(Duration.ofDays(2));
            assertThat(due()).as("once a message").isEmpty();
        }
        bo.writes(site.channelId(), "Still me");
        contacts.profileFound(due().getFirst().identityId(), "Bo Bär", null);
        assertThat(contact().path("name").asString()).isEqualTo("Bo Bär");
        assertThat(ada.messages(chat)).as("no message was lost meanwhile").hasSize(4);
    }

    @Test
    void whatSomebodyLooksUpIsDueForNobodyElseUntilTheyAreLate_IN5() {
        for (int i = 0; i < 40; i++) {
            new Customer(chats, ChannelKind.WHATSAPP, "more-" + i, null).writes(site.channelId(), "Hello");
        }
        var taken = AtOnce.all(8, _ -> contacts.dueProfiles(Set.of(ChannelKind.WHATSAPP), 10)).stream()
                .flatMap(List::stream)
                .map(DueProfile::identityId)
                .toList();
        assertThat(taken).doesNotHaveDuplicates();
        assertThat(taken.size() + dueIds(100)).isEqualTo(41);
        clock.pass(Duration.ofSeconds(130));
        assertThat(dueIds(100)).as("whoever had them has died").isEqualTo(41);
    }

    @Test
    void theProfilesNameReplacesThePlaceholderAndAnEarlierProfiles_IN5() {
        var identity = due().getFirst().identityId();
        contacts.profileFound(identity, "  Bo\0 Bär\u202E ", null);
        bea.page()
                .awaits(
                        "new",
                        frame -> frame.path("rows")
                                .path(0)
                                .path("contact")
                                .path("name")
                                .asString("")
                                .equals("Bo Bär"));
        contacts.profileFound(identity, "Bo B.", null);
        assertThat(contact().path("name").asString()).isEqualTo("Bo B.");
        contacts.profileFound(identity, "\0", null);
        assertThat(contact().path("name").asString())
                .as("an empty one changes nothing")
                .isEqualTo("Bo B.");
        assertThat(contact().path("nameByPerson").asBoolean()).isFalse();
        clock.pass(Duration.ofDays(2));
        assertThat(due()).isEmpty();
    }

    @Test
    void aNameThatAPersonChoseIsNeverOverwritten_IN5() {
        var identity = due().getFirst().identityId();
        bea.browser()
                .put(
                        "/api/contacts/" + contact().path("id").asLong() + "/fields/name",
                        Map.of("was", "[New Contact][Shop bot]-42", "value", "Mr Bär"))
                .ok();
        contacts.profileFound(identity, "Bo", null);
        contacts.introduce(contact().path("id").asLong(), "Bo from the site", null);
        assertThat(contact().path("name").asString()).isEqualTo("Mr Bär");
        assertThat(contact().path("nameByPerson").asBoolean()).isTrue();
        assertThat(contact().path("identities").path(0).path("displayName").asString())
                .isEqualTo("Bo");
    }

    @Test
    void aNameInTheMessageIsCleanedToo_IN4() {
        new Customer(chats, ChannelKind.WHATSAPP, "43", "Cem\0 \u202E" + "x".repeat(300))
                .writes(site.channelId(), "Hello");
        assertThat(jdbc.sql("select name from contacts.contact order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("Cem " + "x".repeat(196));
    }

    @Test
    void aPictureIsCopiedSmallAndServedSafely_IN4() throws IOException {
        contacts.profileFound(due().getFirst().identityId(), "Bo", Pictures.striped(900, 300, "png"));
        var path = contact().path("picture").asString();
        assertThat(path).startsWith("/api/contacts/" + contact().path("id").asLong() + "/picture?v=");
        assertThat(bea.opens(chat).path("row").path("contact").path("picture").asString())
                .isEqualTo(path);
        assertThat(bea.browser()
                        .get("/api/contacts")
                        .ok()
                        .path("items")
                        .path(0)
                        .path("picture")
                        .asString())
                .isEqualTo(path);
        var served = bea.browser().get(path);
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(served.headers().firstValue("Cache-Control")).hasValue("max-age=86400, private");
        assertThat(served.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(pictures.keep(contact().path("id").asLong(), Pictures.striped(300, 900, "png")))
                .isTrue();
        assertThat(contact().path("picture").asString()).as("another one").isNotEqualTo(path);
    }

    @Test
    void aHarmfulPictureIsIgnoredAndTheNameIsTaken_IN5() throws IOException {
        contacts.profileFound(due().getFirst().identityId(), "Bo", Pictures.bomb(30_000, 30_000));
        assertThat(contact().path("name").asString()).isEqualTo("Bo");
        assertThat(contact().path("picture").isNull()).isTrue();
        var id = contact().path("id").asLong();
        assertThat(pictures.keep(id, "<script>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(pictures.keep(999_999, Pictures.striped(9, 9, "png")))
                .as("nobody")
                .isFalse();
        assertThat(bea.browser().get("/api/contacts/" + id + "/picture").status())
                .isEqualTo(404);
    }

    private List<DueProfile> due() {
        return contacts.dueProfiles(Set.of(ChannelKind.WHATSAPP, ChannelKind.MESSENGER), 10);
    }

    private int dueIds(int most) {
        return contacts.dueProfiles(Set.of(ChannelKind.WHATSAPP), most).size();
    }

    /** Somebody asks, and the provider does not answer. */
    private long fails() {
        var due = due();
        assertThat(due).hasSize(1);
        contacts.profileFailed(due.getFirst().identityId());
        return due.getFirst().identityId();
    }

    private JsonNode contact() {
        return ada.opens(chat).path("contact");
    }
}
