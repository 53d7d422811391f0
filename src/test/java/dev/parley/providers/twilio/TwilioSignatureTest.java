package dev.parley.providers.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Our check of signatures against Twilio's own (IN-10). */
class TwilioSignatureTest {
    private static final long SEED = 20_261_123;
    private static final List<String> PIECES = List.of(
            "a", "Z", "9", " ", "+", "&", "=", "%", "ß", "日本", "😀", "\n", "\"", "?", "#", "/", ":", "\u202E", "");

    @Test
    void theExampleOfTheDocumentationFits_IN10() {
        var form = form(Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+14158675309",
                "Digits", "1234",
                "From", "+14158675309",
                "To", "+18005551212"));
        assertThat(TwilioSignature.of("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", form))
                .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void itAgreesWithTwiliosOwnCheck_IN10() {
        var random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            var token = "token" + text(random, 8).replaceAll("[^!-~]", "x");
            var url = "https://chat.example.com" + (random.nextBoolean() ? ":8443" : "") + "/hooks/twilio/key"
                    + (random.nextBoolean() ? "?message=" + random.nextInt(1_000) : "");
            var parameters = new TreeMap<String, String>();
            for (int p = random.nextInt(12); p >= 0; p--) {
                parameters.put("P" + text(random, 3), text(random, 6));
            }
            var form = form(parameters);
            var signature = TwilioSignature.of(token, url, form);
            assertThat(new RequestValidator(token).validate(url, parameters, signature))
                    .as("seed %d, round %d", SEED, i)
                    .isTrue();
            assertThat(TwilioSignature.fits(token, url, form, signature)).isTrue();
            assertThat(TwilioSignature.fits(token + "x", url, form, signature)).isFalse();
            assertThat(TwilioSignature.fits(token, url + "x", form, signature)).isFalse();
            parameters.merge("P", "!", String::concat);
            assertThat(TwilioSignature.fits(token, url, form(parameters), signature))
                    .isFalse();
        }
    }

    @Test
    void aPortThatTwilioSignsAlongFitsToo_IN10() {
        var form = form(Map.of("Body", "Hi"));
        var signed = TwilioSignature.of("token", "https://chat.example.com:443/hooks/twilio/key", form);
        assertThat(TwilioSignature.fits("token", "https://chat.example.com/hooks/twilio/key", form, signed))
                .isTrue();
        var without = TwilioSignature.of("token", "https://chat.example.com/hooks/twilio/key", form);
        assertThat(TwilioSignature.fits("token", "https://chat.example.com:8443/hooks/twilio/key", form, without))
                .isTrue();
    }

    @Test
    void aParameterThatComesTwiceIsSignedOnceForEachValue_IN10() {
        var form = TwilioForm.of("b=2&a=1&b=1&b=2").orElseThrow();
        assertThat(form.signed()).isEqualTo("a1b1b2");
    }

    private static String text(Random random, int pieces) {
        var text = new StringBuilder();
        for (int i = random.nextInt(pieces + 1); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static TwilioForm form(Map<String, String> parameters) {
        return TwilioForm.of(TwilioAccount.encoded(parameters)).orElseThrow();
    }
}
