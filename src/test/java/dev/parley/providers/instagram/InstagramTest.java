package dev.parley.providers.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Eventually;
import dev.parley.sandbox.Chaos.Switch;
import dev.parley.sandbox.MetaPage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Instagram accounts in both set-ups from end to end, against a stand-in that behaves as the Graph API is documented. */
class InstagramTest extends WithInstagram {
    @Test
    void aCustomerWritesAndIsAnsweredThroughThePage_IN12() {
        connected();
        isWrittenToAndAnswers(ofPage);
        assertThat(ofPage.isSubscribed()).isTrue();
    }

    @Test
    void aCustomerWritesAndIsAnsweredByAnAccountWithATokenOfItsOwn_IN12() {
        connected(alone, itself(alone));
        isWrittenToAndAnswers(alone);
        assertThat(alone.isSubscribed()).isTrue();
    }

    private void isWrittenToAndAnswers(MetaPage account) {
        account.writes(ADA, "Ada Lovelace", "Do you ship to Malta? äöü / 👍");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        assertThat(bea.texts(chat)).containsExactly("Do you ship to Malta? äöü / 👍");
        Eventually.so(
                "the profile is there",
                () -> bea.opens(chat).path("contact").path("name").asString().equals("Ada Lovelace (@ada.lovelace)"));
        bea.answers(chat, "We do.").ok();
        Eventually.so("the answer is there", () -> account.sentTexts().equals(List.of("We do.")));
        assertThat(account.sent().getFirst().customer()).isEqualTo(ADA);
        Eventually.so("it shows as sent", () -> lastStatus(chat).equals("SENT"));
        Eventually.so("the echo of it came", () -> account.pending() == 0);
        assertThat(bea.messages(chat)).hasSize(2);
        assertThat(count("providers.quarantine")).isZero();
    }

    @Test
    void everyOtherKindIsShown_IN12() {
        connected();
        ofPage.account().conversations().with(ADA, "Ada");
        for (var kind : dev.parley.sandbox.Account.Kind.values()) {
            ofPage.account().sends(ADA, kind);
        }
        ofPage.account().presses(ADA, "", "When are you open?");
        says(Map.of("mid", "m1", "text", "Yes", "quick_reply", Map.of("payload", "YES")));
        says(Map.of("mid", "m2", "attachments", List.of(Map.of("type", "ephemeral"))));
        var chat = bea.seesNewChat();
        Eventually.so("all are there", () -> bea.messages(chat).size() == 9);
        assertThat(kinds(chat))
                .containsExactlyInAnyOrder(
                        "IMAGE",
                        "TEXT",
                        "UNSUPPORTED",
                        "UNSUPPORTED",
                        "AUDIO",
                        "DOCUMENT",
                        "CHOICE",
                        "CHOICE",
                        "UNSUPPORTED");
        assertThat(bea.texts(chat)).contains("❤️", "When are you open?", "Yes");
    }

    @Test
    void anUnsentMessageAndAnEditGoToTheirMessage_IN14() {
        connected();
        var first = ofPage.writes(ADA, "Ada", "two pizas")
                .path("message")
                .path("mid")
                .asString();
        var second = ofPage.writes(ADA, "Ada", "no, wait")
                .path("message")
                .path("mid")
                .asString();
        var chat = bea.seesNewChat();
        ofPage.account().edits(ADA, first, "two pizzas");
        says(Map.of("mid", second, "is_deleted", true));
        Eventually.so("both are changed", () -> bea.texts(chat).equals(List.of("two pizzas", "")));
        assertThat(bea.messages(chat).getLast().path("deletedAt").isString()).isTrue();
    }

    @Test
    void whatWasReadIsReadWithAllThatWasSentBefore_PN8() {
        connected();
        var chat = accepted();
        for (var text : List.of("One", "Two", "Three")) {
            bea.answers(chat, text).ok();
            Eventually.so("it is sent", () -> lastStatus(chat).equals("SENT") && ofPage.pending() == 0);
        }
        ofPage.arrives(ADA, Map.of("read", Map.of("mid", ofPage.sent().get(1).messageId())));
        Eventually.so("two are read", () -> statuses(chat).equals(List.of("READ", "READ", "SENT")));
        ofPage.arrives(
                ADA, Map.of("read", Map.of("mid", ofPage.sent().getFirst().messageId())));
        ofPage.arrives(ADA, Map.of("read", Map.of("mid", "of nobody")));
        Eventually.so("both came", () -> ofPage.pending() == 0);
        assertThat(statuses(chat)).containsExactly("READ", "READ", "SENT");
        assertThat(count("providers.quarantine")).isZero();
    }

    @Test
    void anAnswerThatGotLostIsKnownByItsEchoThoughThatCarriesNothingOfOurs_PN8() {
        connected();
        var chat = accepted();
        sandbox.chaos().set(Switch.LOST_ANSWER, 100);
        bea.answers(chat, "Only once").ok();
        Eventually.so("the echo says it", () -> lastStatus(chat).equals("SENT"));
        sandbox.chaos().calm();
        assertThat(ofPage.sentTexts()).containsExactly("Only once");
        assertThat(bea.messages(chat)).hasSize(2);
    }

    @Test
    void whatOurSideWroteInTheAppIsShown_IN15() {
        connected();
        var chat = accepted();
        ofPage.writesElsewhere(ADA, "Hello from the phone");
        Eventually.so("it is there", () -> bea.texts(chat).equals(List.of("Hello", "Hello from the phone")));
        assertThat(bea.messages(chat).getLast().path("outside").asBoolean()).isTrue();
    }

    @Test
    void aPersonMayAnswerForSevenDaysWhereTheTagIsOn_ST3() {
        var settings = new HashMap<>(page(ofPage));
        settings.put("humanAgent", "true");
        connected(ofPage, settings);
        ofPage.humanAgent(true);
        var chat = accepted();
        hoursPass(30);
        bea.answers(chat, "Late, but here").ok();
        Eventually.so("it is sent", () -> ofPage.sentTexts().equals(List.of("Late, but here")));
        assertThat(ofPage.sent().getFirst().parameters().path("tag").asString()).isEqualTo("HUMAN_AGENT");
    }

    @Test
    void aClosedWindowIsSaidInWords_ST5() {
        connected();
        var chat = accepted();
        ofPage.knows(ADA, "Ada", Instant.now().minus(Duration.ofHours(25)));
        bea.answers(chat, "Instagram says it").ok();
        Eventually.so("it has failed", () -> lastFailure(chat).contains("Instagram lets a business answer only"));
        hoursPass(25);
        assertThat(bea.answers(chat, "We know it ourselves").status()).isEqualTo(409);
    }

    @Test
    void whatIsTooLongInBytesIsRefusedInWords_PN7() {
        connected();
        var chat = accepted();
        var refused = bea.answers(chat, "ä".repeat(501));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("detail").asString()).contains("at most 1,000 bytes");
        bea.answers(chat, "ä".repeat(500)).ok();
        Eventually.so("it is sent", () -> lastStatus(chat).equals("SENT"));
        assertThat(ofPage.sent()).hasSize(1);
    }

    @Test
    void typingIsShownToTheCustomer_PN9() {
        connected();
        var chat = accepted();
        Eventually.so("it shows", () -> {
            bea.page().say(Map.of("type", "typing", "chat", chat));
            return ofPage.account().conversations().find(ADA).orElseThrow().typing();
        });
    }

    @Test
    void whatInstagramDoesNotAcceptIsSaidBesideTheField_AD8() {
        var bare = sandbox.meta().page(app, "600700800900", "EAA-token-of-another", "Page without an account");
        assertThat(problem(bare, Map.of("pageId", bare.id()))).contains("settings.pageId", "No Instagram account");
        assertThat(problem(alone, Map.of("setUp", "INSTAGRAM", "instagramId", "17841400000000009")))
                .contains("settings.instagramId", alone.id());
        assertThat(problem(alone, Map.of("setUp", "INSTAGRAM"))).contains("settings.instagramId");
        assertThat(problem(alone, Map.of("setUp", "NEITHER"))).contains("settings.setUp");
        connected();
        assertThat(problem(ofPage, page(ofPage))).contains("connected already");
    }

    private String problem(MetaPage account, Map<String, String> settings) {
        var answer = saves(account, settings);
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        return answer.body().toString();
    }

    private void says(Map<String, ?> message) {
        ofPage.arrives(ADA, Map.of("message", message));
    }

    private long accepted() {
        ofPage.writes(ADA, "Ada", "Hello");
        var chat = bea.seesNewChat();
        bea.accepts(chat).ok();
        Eventually.so("all is quiet", () -> ofPage.pending() == 0);
        return chat;
    }

    private List<String> statuses(long chat) {
        return bea.messages(chat).stream()
                .filter(one -> one.path("direction").asString().equals("OUT"))
                .map(one -> one.path("status").asString())
                .toList();
    }

    /** Since the customer wrote, for us and for the provider. */
    private void hoursPass(int hours) {
        jdbc.sql("update channels.reach set last_inbound_at = last_inbound_at - make_interval(hours => :hours)")
                .param("hours", hours)
                .update();
        ofPage.knows(ADA, "Ada", Instant.now().minus(Duration.ofHours(hours)));
    }
}
