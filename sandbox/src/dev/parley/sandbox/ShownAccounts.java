package dev.parley.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** Accounts of one kind of Meta as the phone shows them; their API is that of {@link Meta}. */
final class ShownAccounts implements StandIn {
    private final String name;
    private final String path;
    private final Supplier<List<? extends Account>> accounts;

    ShownAccounts(String name, String path, Supplier<List<? extends Account>> accounts) {
        this.name = name;
        this.path = path;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public List<? extends Account> accounts() {
        return accounts.get();
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(404, -1);
        exchange.close();
    }

    @Override
    public void close() {
        // Meta ends what runs for its accounts.
    }
}
