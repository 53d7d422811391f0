package dev.parley.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;

/** The WhatsApp numbers at Twilio as the phone shows them; their API is that of {@link Twilio}. */
final class TwilioWhatsApp implements StandIn {
    private final Twilio twilio;

    TwilioWhatsApp(Twilio twilio) {
        this.twilio = twilio;
    }

    @Override
    public String name() {
        return "WhatsApp (Twilio)";
    }

    @Override
    public String path() {
        return "/twilio-whatsapp";
    }

    @Override
    public List<? extends Account> accounts() {
        return twilio.numbers(true);
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(404, -1);
        exchange.close();
    }

    @Override
    public void close() {
        // Twilio ends what runs for its numbers.
    }
}
