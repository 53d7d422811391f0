package dev.parley.bench;

import dev.parley.driver.Browser;
import java.net.URI;
import java.util.Map;

/** Somebody who is logged in: what their browser sends with each request. */
record Login(String cookies, String csrf) {

    /** Logs in, as somebody who takes chats. */
    static Login of(URI base, String email, String password) {
        var browser = new Browser(base).logsIn(email, password);
        browser.put("/api/me/presence", Map.of("wanted", "ACTIVE")).ok();
        return new Login(browser.cookieHeader(), browser.cookie("XSRF-TOKEN").orElse(""));
    }

    /** A request with a body in JSON, ready to be sent. */
    String request(String method, String path, String body) {
        return method + " " + path + " HTTP/1.1\r\nHost: parley\r\nContent-Type: application/json\r\nCookie: " + cookies
                + "\r\nX-XSRF-TOKEN: " + csrf + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
