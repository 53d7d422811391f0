package dev.parley.providers.twilio;

import dev.parley.platform.Problem;
import dev.parley.providers.ProviderProblem;
import dev.parley.security.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Twilio calls (https://www.twilio.com/docs/messaging/guides/webhook-request). It does not call again, so after a call that
 * failed Parley asks for what it missed (IN-8). Any text in the answer would be sent to the customer.
 */
@RestController
class TwilioWebhook {
    static final String MESSAGE = "/hooks/twilio/";
    static final String STATUS = "/hooks/twiliostatus/";
    private static final byte[] NOTHING_TO_SAY =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>".getBytes(StandardCharsets.UTF_8);
    private final TwilioAccounts accounts;
    private final TwilioIntake intake;
    private final CatchUp catchUp;

    TwilioWebhook(TwilioAccounts accounts, TwilioIntake intake, CatchUp catchUp) {
        this.accounts = accounts;
        this.intake = intake;
        this.catchUp = catchUp;
    }

    @PostMapping(MESSAGE + "{key}")
    @Open(because = "Twilio proves itself by a signature")
    void message(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var call = believed(MESSAGE, key, request);
        taken(() -> intake.message(call.account(), call.form(), call.raw()));
        answer(response);
    }

    @PostMapping(STATUS + "{key}")
    @Open(because = "Twilio proves itself by a signature")
    void status(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var call = believed(STATUS, key, request);
        var query = TwilioForm.of(Objects.requireNonNullElse(request.getQueryString(), ""));
        var correlator =
                query.map(one -> one.value(TwilioAccount.Correlator.PARAMETER)).orElse("");
        taken(() -> intake.status(call.account(), correlator, call.form(), call.raw()));
        answer(response);
    }

    /** What cannot be taken in now is asked for later. */
    private void taken(Runnable taking) {
        try {
            taking.run();
        } catch (RuntimeException e) {
            catchUp.missed();
            throw e;
        }
    }

    private record Call(TwilioAccount account, TwilioForm form, byte[] raw) {}

    private Call believed(String path, String key, HttpServletRequest request) throws IOException {
        var account = account(key);
        var signature = Objects.requireNonNullElse(request.getHeader("X-Twilio-Signature"), "");
        var query = request.getQueryString();
        var address = account.webhook(path) + (query == null ? "" : "?" + query);
        var raw = signature.isEmpty() ? new byte[0] : request.getInputStream().readAllBytes();
        return TwilioForm.of(raw)
                .filter(form -> TwilioSignature.fits(account.authToken(), address, form, signature))
                .map(form -> new Call(account, form, raw))
                .orElseThrow(TwilioWebhook::notTwilio);
    }

    /** Where even that cannot be looked up, nobody knows whose message is missed. */
    private TwilioAccount account(String key) {
        try {
            return accounts.byKey(key).orElseThrow(TwilioWebhook::notTwilio);
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            catchUp.missed();
            throw e;
        }
    }

    private static RuntimeException notTwilio() {
        return ProviderProblem.WRONG_SIGNATURE.with("This call does not carry Twilio's signature.");
    }

    private static void answer(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/xml");
        response.getOutputStream().write(NOTHING_TO_SAY);
    }
}
