package dev.parley.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;

/** The numbers of WhatsApp as the phone shows them; their API is that of {@link Meta}. */
final class WhatsAppNumbers implements StandIn {
    private final Meta meta;

    WhatsAppNumbers(Meta meta) {
        this.meta = meta;
    }

    @Override
    public String name() {
        return "WhatsApp";
    }

    @Override
    public String path() {
        return "/whatsapp";
    }

    @Override
    public List<? extends Account> accounts() {
        return meta.numbers().stream().map(WhatsAppNumber::account).toList();
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(404, -1);
        exchange.close();
    }

    @Override
    public void close() {
        // Meta ends what runs for its numbers.
    }
}
