package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How updates reach the business: kept until confirmed, in order a chat, by a webhook or by asking and never both. */
class BotUpdatesTest extends WithBot {
    @Test
    void whatIsAskedForIsKeptUntilItIsConfirmed() {
        bot.writes(ADA, "Ada", "one");
        var second = bot.writes(ADA, "Ada", "two").path("update_id").asLong();
        assertThat(asks(0)).containsExactly("one", "two");
        assertThat(asks(0)).containsExactly("one", "two");
        assertThat(asks(second)).containsExactly("two");
        assertThat(bot.pending()).isOne();
        assertThat(asks(second + 1)).isEmpty();
        assertThat(bot.pending()).isZero();
    }

    @Test
    void askingWaitsForWhatComesAndEndsWhenAnotherAsks() throws Exception {
        var waiting = new ConcurrentHashMap<String, String>();
        var first = Thread.ofVirtual().start(() -> waiting.put("first", refusal("getUpdates", Map.of("timeout", 20))));
        Eventually.so("it asks", () -> bot.called().size() == 1);
        var second = Thread.ofVirtual()
                .start(() -> waiting.put(
                        "second", call("getUpdates", Map.of("timeout", 20)).toString()));
        first.join(Duration.ofSeconds(10));
        assertThat(waiting.get("first")).startsWith("409 Conflict: terminated by other getUpdates request");
        bot.writes(ADA, "Ada", "at last");
        second.join(Duration.ofSeconds(10));
        assertThat(waiting.get("second")).contains("at last");
    }

    @Test
    void aWebhookAndAskingExcludeEachOther() {
        try (var hooked = new Hooked()) {
            hook(hooked);
            assertThat(refusal("getUpdates", Map.of())).startsWith("409 Conflict: can't use getUpdates");
            call("deleteWebhook", Map.of());
            assertThat(asks(0)).isEmpty();
        }
    }

    @Test
    void aWebhookGetsTheSecretAndWhatWaitedForIt() {
        bot.writes(ADA, "Ada", "before");
        try (var hooked = new Hooked()) {
            hook(hooked);
            bot.writes(ADA, "Ada", "after");
            Eventually.so("both came", () -> hooked.texts().equals(List.of("before", "after")));
            assertThat(hooked.come()).allMatch(come -> come.secret().equals("s3cret"));
            Eventually.so("both are confirmed", () -> bot.pending() == 0);
        }
    }

    @Test
    void webhooksAreRefusedAsTelegramRefusesThem() {
        assertThat(refusal("setWebhook", Map.of("url", "http://shop.example/hook")))
                .isEqualTo("400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
        assertThat(refusal("setWebhook", Map.of("url", "https://shop.example/hook", "secret_token", "a b")))
                .isEqualTo("400 Bad Request: secret token contains unallowed characters");
        assertThat(refusal("setWebhook", Map.of("url", "https://shop.example/hook", "secret_token", "a".repeat(257))))
                .isEqualTo("400 Bad Request: secret token is too long");
    }

    @Test
    void aChatThatFailsHoldsUpNoOtherAndItsOrderStays() {
        var failures = new AtomicInteger();
        try (var hooked = new Hooked()) {
            hooked.answers(update -> update.toString().contains("bad") && failures.incrementAndGet() <= 3 ? 500 : 200);
            hook(hooked);
            bot.writes(ADA, "Ada", "bad");
            bot.writes(ADA, "Ada", "next");
            bot.writes(2, "Bo", "good");
            Eventually.so("all came", () -> bot.pending() == 0);
            var texts = hooked.texts();
            assertThat(texts.stream().filter("bad"::equals)).hasSize(4);
            assertThat(texts.indexOf("good")).isLessThan(texts.lastIndexOf("bad"));
            assertThat(texts.getLast()).isEqualTo("next");
            assertThat(bot.answered()).containsOnly(200, 500);
            assertThat(pauses(hooked)).isSorted().allMatch(pause -> pause >= 190);
        }
    }

    @Test
    void itWaitsAsLongAsItIsAskedTo() {
        try (var hooked = new Hooked()) {
            var tries = new AtomicInteger();
            hooked.answers(_ -> tries.incrementAndGet() == 1 ? 503 : 200);
            hooked.asksToWait("1");
            hook(hooked);
            bot.writes(ADA, "Ada", "bad");
            Eventually.so("it came", () -> bot.pending() == 0);
            assertThat(pauses(hooked).getFirst()).isGreaterThanOrEqualTo(990);
            var info = call("getWebhookInfo", Map.of()).path("result");
            assertThat(info.path("last_error_message").asString()).contains("503");
        }
    }

    @Test
    void manyChatsAtOnceStayInOrderEach() {
        try (var hooked = new Hooked()) {
            hook(hooked);
            for (var i = 0; i < 600; i++) {
                bot.writes(1 + i % 20, "Customer", Integer.toString(i));
            }
            Eventually.so("all came", () -> bot.pending() == 0);
            for (var chat = 1L; chat <= 20; chat++) {
                var its = chat;
                assertThat(hooked.come().stream()
                                .filter(come -> come.chat() == its)
                                .map(come -> Integer.valueOf(come.text()))
                                .toList())
                        .hasSize(30)
                        .isSorted();
            }
        }
    }

    @Test
    void onlyTheKindsThatWereAskedForCome() {
        call("getUpdates", Map.of("allowed_updates", List.of("message")));
        bot.arrives("edited_message", bot.message(ADA, "Ada", Map.of("text", "edited")));
        bot.writes(ADA, "Ada", "written");
        assertThat(asks(0)).containsExactly("written");
    }

    @Test
    void whatTheWebhookAnswersIsCarriedOutAsACall() {
        bot.writes(ADA, "Ada", "Hello");
        bot.inAnswer("{\"method\":\"sendMessage\",\"chat_id\":" + ADA + ",\"text\":\"by the way\"}");
        bot.inAnswer("");
        bot.inAnswer("<html>\"method\"</html>");
        assertThat(bot.sentTexts()).containsExactly("by the way");
    }

    private static List<Long> pauses(Hooked hooked) {
        var times = hooked.come().stream()
                .filter(come -> come.text().equals("bad"))
                .map(Hooked.Come::at)
                .toList();
        return java.util.stream.IntStream.range(1, times.size())
                .mapToObj(i -> (times.get(i) - times.get(i - 1)) / 1_000_000)
                .toList();
    }
}
