package dev.parley.providers.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.sandbox.Chaos.Switch;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Twilio brings, once and no more: again, forged, broken, and while it cannot be taken in. */
class TwilioWebhookTest extends WithTwilio {
    @Autowired
    CatchUp catchUp;

    @Test
    void theSameMessageManyTimesFromEightThreadsIsOne_IN7() {
        company.sms(sms, queue);
        var form = form(Map.of("Body", "Once"));
        var url = sms.webhook();
        var statuses = AtOnce.all(8, _ -> {
            var codes = new HashSet<Integer>();
            for (int i = 0; i < 50; i++) {
                codes.add(sms.post(url, TwilioAccount.encoded(form), sms.signature(url, form))
                        .status());
            }
            return codes;
        });
        assertThat(statuses).allMatch(codes -> codes.equals(Set.of(200)));
        assertThat(count("chats.message")).isOne();
        assertThat(count("contacts.contact")).isOne();
    }

    @Test
    void theAnswerSaysNothingToTheCustomer_IN8() {
        company.sms(sms, queue);
        var form = form(Map.of("Body", "Hello"));
        var answer = sms.post(sms.webhook(), TwilioAccount.encoded(form), sms.signature(sms.webhook(), form));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).endsWith("<Response/>");
    }

    @Test
    void aCallWithoutTwiliosSignatureIsRefusedAndChangesNothing_IN10() {
        company.sms(sms, queue);
        var url = sms.webhook();
        var form = form(Map.of("Body", "Hello"));
        var signature = sms.signature(url, form);
        var body = TwilioAccount.encoded(form);
        assertThat(sms.post(url, body, null).status()).isEqualTo(403);
        assertThat(sms.post(url, body, "").status()).isEqualTo(403);
        assertThat(sms.post(url, body, signature.toLowerCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(403);
        assertThat(sms.post(url, body + "&New=x", signature).status()).isEqualTo(403);
        assertThat(sms.post(url + "?x=1", body, signature).status()).isEqualTo(403);
        assertThat(sms.post(url.replaceAll(".$", "_"), body, signature).status())
                .isEqualTo(403);
        assertThat(sms.post(url.replace("twilio/", "twiliostatus/"), body, signature)
                        .status())
                .isEqualTo(403);
        assertThat(sms.post(url, "%zz=%", signature).status()).isEqualTo(403);
        assertThat(count("chats.message")).isZero();
        assertThat(count("contacts.contact")).isZero();
        assertThat(count("providers.quarantine")).isZero();
    }

    @Test
    void whatCannotBeReadIsKeptAndAnsweredWith200_IN9() {
        company.sms(sms, queue);
        var wrong = List.of(
                form(Map.of("To", "+15550000000")),
                form(Map.of("From", "whatsapp:+15550001111")),
                form(Map.of("AccountSid", "AC" + "f".repeat(32))),
                form(Map.of("From", "")),
                Map.of("Body", "from nobody"),
                Map.of("MessageStatus", "delivered"),
                form(Map.of("MessageStatus", "astonished")));
        for (int sid = 0; sid < wrong.size(); sid++) {
            var form = new TreeMap<>(wrong.get(sid));
            var number = Integer.toString(sid);
            form.computeIfPresent("MessageSid", (_, before) -> before + number);
            for (int i = 0; i < 2; i++) {
                assertThat(sms.post(sms.webhook(), TwilioAccount.encoded(form), sms.signature(sms.webhook(), form))
                                .status())
                        .isEqualTo(200);
            }
        }
        assertThat(count("providers.quarantine")).isEqualTo(wrong.size());
        assertThat(count("chats.message")).isZero();
        sms.writes(ADA, "A good one after them");
        Eventually.so("the neighbour came", () -> count("chats.message") == 1);
    }

    @Test
    void whatCouldNotBeTakenInIsFetchedOnceItCan_IN8() {
        company.sms(sms, queue);
        jdbc.sql("alter table chats.message rename to message_away").update();
        try {
            sms.writes(ADA, "Do not lose me");
            Eventually.so("it was refused", () -> sms.answered().equals(List.of(500)));
        } finally {
            jdbc.sql("alter table chats.message_away rename to message").update();
        }
        Eventually.get(
                Duration.ofSeconds(15),
                "it is fetched",
                () -> count("chats.message") == 1 ? Optional.of(true) : Optional.empty());
        assertThat(bea.texts(bea.seesNewChat())).containsExactly("Do not lose me");
        assertThat(sms.answered()).containsExactly(500);
    }

    @Test
    void whatNeverCameIsFetchedInOrderAndOnceAndSaid_IN8_AD4() {
        var channel = company.sms(sms, queue);
        sms.writes(ADA, "0");
        bea.seesNewChat();
        Eventually.so("the start is over", () -> asked() > 0);
        sandbox.chaos().set(Switch.DROP_THEN_RESEND, 100);
        var texts = IntStream.rangeClosed(1, 450).mapToObj(Integer::toString).toList();
        texts.forEach(text -> sms.writes(ADA, text));
        sandbox.chaos().calm();
        clock.pass(Duration.ofMinutes(3));
        Eventually.get(
                Duration.ofSeconds(60),
                "all have come",
                () -> count("chats.message") >= 451 ? Optional.of(true) : Optional.empty());
        assertThat(jdbc.sql("select text from chats.message order by order_at, sequence, public_id")
                        .query(String.class)
                        .list())
                .startsWith("0")
                .endsWith(texts.toArray(String[]::new));
        Eventually.so(
                "it is said",
                () -> health(channel).path("sentence").asString("").contains("Twilio's calls do not arrive"));
        sms.writes(ADA, "brought again");
        Eventually.so(
                "it is well again",
                () -> health(channel).path("state").asString().equals("WELL"));
        assertThat(count("chats.chat")).isOne();
    }

    @Test
    void whatCameWhileParleyWasStoppedIsFetchedAtTheStart_IN8() {
        company.sms(sms, queue);
        catchUp.stop();
        try {
            sms.hasWebhook("");
            sms.writes(ADA, "Anybody there?");
            sms.writes(ADA, "I will wait.");
        } finally {
            catchUp.start();
        }
        var chat = bea.seesNewChat();
        Eventually.so("both are here", () -> bea.texts(chat).equals(List.of("Anybody there?", "I will wait.")));
    }

    @Test
    void whatBecameOfAnswersWhileParleyWasStoppedIsFetchedAtTheStart_IN8() {
        var chat = chatWithAda();
        sms.reports(false);
        bea.answers(chat, "One").ok();
        bea.answers(chat, "Two").ok();
        Eventually.so(
                "both are sent", () -> sms.sent().size() == 2 && status(chat).equals("SENT"));
        catchUp.stop();
        try {
            sandbox.chaos().set(Switch.DROP_THEN_RESEND, 100);
            sms.becomes(sms.sent().getFirst().sid(), "delivered", 0);
            sms.becomes(sms.sent().getLast().sid(), "undelivered", 30005);
            sandbox.chaos().calm();
        } finally {
            catchUp.start();
        }
        Eventually.so("the second has failed", () -> failure(chat).contains("does not exist any more"));
        var first = bea.messages(chat).get(bea.messages(chat).size() - 2);
        assertThat(first.path("status").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void anInactiveChannelKeepsItsMessagesInQuarantineOnce_IN11() {
        var channel = company.sms(sms, queue);
        var form = new HashMap<>(Company.smsForm(sms, queue, company.base()));
        form.put("active", false);
        company.admin().browser().put("/api/channels/" + channel, form).ok();
        sms.writes(ADA, "Anybody there?");
        Eventually.so("it is kept", () -> count("providers.quarantine") == 1);
        clock.pass(Duration.ofMinutes(3));
        var asked = asked();
        Eventually.so("it was asked", () -> asked() > asked);
        assertThat(count("providers.quarantine")).isOne();
        assertThat(health(channel).path("sentence").asString("")).isEmpty();
        form.put("active", true);
        company.admin().browser().put("/api/channels/" + channel, form).ok();
        var id = company.admin()
                .browser()
                .get("/api/quarantine")
                .ok()
                .path("items")
                .path(0)
                .path("id")
                .asLong();
        company.admin()
                .browser()
                .post("/api/quarantine/" + id + "/replay", Map.of())
                .ok();
        assertThat(jdbc.sql("select text from chats.message")
                        .query(String.class)
                        .list())
                .containsExactly("Anybody there?");
    }

    private long asked() {
        return sms.called().stream()
                .filter(call -> call.equals("GET /Messages.json"))
                .count();
    }

    private Map<String, String> form(Map<String, String> more) {
        var form = new TreeMap<String, String>();
        form.put("MessageSid", "SM" + "a".repeat(32));
        form.put("AccountSid", sms.accountSid());
        form.put("From", ADA);
        form.put("To", sms.number());
        form.put("Body", "Hi");
        form.put("NumMedia", "0");
        form.putAll(more);
        return form;
    }
}
