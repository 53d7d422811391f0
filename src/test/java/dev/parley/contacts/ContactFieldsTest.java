package dev.parley.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chats.Chats;
import dev.parley.driver.Answer;
import dev.parley.fixture.Agent;
import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.Website;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Fields of a contact, edited in place. */
@ProductTest
class ContactFieldsTest {
    @LocalServerPort
    int port;

    @Autowired
    Chats chats;

    Company company;
    Agent bea;
    Website site;
    long contact;
    long chat;

    @BeforeEach
    void aVisitorWroteToBea() {
        company = new Company(port);
        bea = company.agent("Bea");
        site = company.website("shop.example", company.queue("Care", bea));
        site.visitor().writes("Hello");
        chat = bea.seesNewChat();
        contact = bea.opens(chat).path("row").path("contact").path("id").asLong();
    }

    @Test
    void aFieldIsChangedAndItsHistorySaysByWhom() {
        change(bea, "email", null, "bo@home.example").ok();
        var after = change(bea, "email", "bo@home.example", "bo@work.example").ok();
        assertThat(after.path("email").asString()).isEqualTo("bo@work.example");
        var changes = bea.browser().get("/api/contacts/" + contact + "/changes").ok();
        assertThat(changes.size()).isEqualTo(2);
        assertThat(changes.path(0).path("before").asString()).isEqualTo("bo@home.example");
        assertThat(changes.path(0).path("after").asString()).isEqualTo("bo@work.example");
        assertThat(changes.path(0).path("who").path("name").asString()).isEqualTo("Bea");
        assertThat(changes.path(1).path("before").isNull()).isTrue();
        assertThat(changes.path(1).path("field").asString()).isEqualTo("email");
    }

    @Test
    void whoSawAnOlderValueIsToldTheNewOneAndOverwritesNothing() {
        change(bea, "email", null, "bo@home.example").ok();
        var late = change(company.admin(), "email", null, "other@home.example");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("type").asString()).endsWith(":changed-meanwhile");
        assertThat(late.detail())
                .isEqualTo("Somebody changed this to bo@home.example meanwhile. Please look at it again.");
        assertThat(contact().path("email").asString()).isEqualTo("bo@home.example");
        assertThat(change(bea, "email", "bo@home.example", null)
                        .ok()
                        .path("email")
                        .isNull())
                .isTrue();
        assertThat(change(company.admin(), "email", "bo@home.example", "x@y.example")
                        .detail())
                .startsWith("Somebody emptied this");
    }

    @Test
    void ofManyWhoChangeOneFieldAtTheSameInstantOneDoes() {
        var answers = AtOnce.all(12, i -> change(bea, "email", null, "bo" + i + "@home.example"));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(11);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void theSameChangeTwiceIsOne() {
        change(bea, "email", null, "bo@home.example").ok();
        change(bea, "email", null, "bo@home.example").ok();
        assertThat(changes()).hasSize(1);
    }

    @Test
    void peopleWhoChangeDifferentFieldsDoNotStandInEachOthersWay() {
        var answers = AtOnce.all(
                2, i -> i == 0 ? change(bea, "email", null, "bo@home.example") : change(bea, "language", "en", "de"));
        answers.forEach(Answer::ok);
        assertThat(contact().path("email").asString()).isEqualTo("bo@home.example");
        assertThat(contact().path("language").asString()).isEqualTo("de");
    }

    @Test
    void severalPhonesAreKeptInInternationalFormAndComparedAsASet() {
        var two = change(bea, "phones", List.of(), List.of("+49 30 654321", "+49 (30) 123 456"))
                .ok();
        assertThat(texts(two.path("phones"))).containsExactly("+4930123456", "+4930654321");
        var one = change(bea, "phones", List.of("+4930654321", "+4930123456"), List.of("+4930654321"))
                .ok();
        assertThat(texts(one.path("phones"))).containsExactly("+4930654321");
        assertThat(changes().getFirst().path("before").asString()).isEqualTo("+4930123456, +4930654321");
        var national = change(bea, "phones", List.of("+4930654321"), List.of("030 123456"));
        assertThat(national.status()).isEqualTo(400);
        assertThat(national.detail()).contains("with + and the country first");
    }

    @Test
    void aNumberThatAPersonAddedBringsTheWhatsAppAccountToTheContact_IN4() {
        change(bea, "phones", List.of(), List.of("+49 30 123456")).ok();
        new Customer(chats, ChannelKind.WHATSAPP, "+4930123456", "Bo").writes(site.channelId(), "Hi");
        assertThat(contact().path("identities").size()).isEqualTo(2);
    }

    @Test
    void aChangedNameShowsAtOnceWhereverTheChatIsShown() {
        bea.accepts(chat).ok();
        change(bea, "name", name(), "Bo Bär").ok();
        bea.page()
                .awaits(
                        "chat",
                        frame -> frame.path("row")
                                .path("contact")
                                .path("name")
                                .asString()
                                .equals("Bo Bär"));
        assertThat(contact().path("nameByPerson").asBoolean()).isTrue();
    }

    @Test
    void whatAFieldCannotHoldIsRefusedWithASentence() {
        assertThat(change(bea, "name", name(), " ").detail()).isEqualTo("Please give the contact a name.");
        assertThat(change(bea, "name", name(), List.of("a", "b")).status()).isEqualTo(400);
        assertThat(change(bea, "name", name(), List.of(1, 2)).status()).isEqualTo(400);
        assertThat(change(bea, "email", null, "no address").status()).isEqualTo(400);
        assertThat(change(bea, "colour", null, "blue").status()).isEqualTo(404);
        assertThat(changes()).isEmpty();
    }

    @Test
    void whoMayOnlyReadChangesNothing_AD2() {
        var ana = company.user("Ana", "Analyst");
        assertThat(change(ana, "email", null, "bo@home.example").status()).isEqualTo(403);
    }

    private Answer change(Agent who, String field, @Nullable Object was, @Nullable Object value) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("was", was);
        body.put("value", value);
        return who.browser().put("/api/contacts/" + contact + "/fields/" + field, body);
    }

    private JsonNode contact() {
        return bea.browser().get("/api/contacts/" + contact).ok();
    }

    private String name() {
        return contact().path("name").asString();
    }

    private List<JsonNode> changes() {
        return bea.browser()
                .get("/api/contacts/" + contact + "/changes")
                .ok()
                .valueStream()
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
