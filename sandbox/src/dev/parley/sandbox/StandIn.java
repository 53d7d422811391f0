package dev.parley.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;

/** A stand-in for one provider's server: it speaks that provider's protocol below its path, and shows its accounts to the phone. */
public interface StandIn {
    /** The provider's name as the phone shows it. */
    String name();

    /** Below which path of the sandbox its API is, such as "/telegram". */
    String path();

    /** The accounts of businesses here, in the order in which they were made. */
    List<? extends Account> accounts();

    /** Answers a call below the path. */
    void answer(HttpExchange exchange) throws IOException;

    /** Ends all that runs by itself. */
    void close();
}
