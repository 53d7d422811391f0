package dev.parley.sandbox;

/** What a stand-in of a provider answers: an HTTP status and a body. */
public record Reply(int status, String body) {
    /** A result in the form of Telegram's API. */
    public static Reply done(Object result) {
        return new Reply(200, "{\"ok\":true,\"result\":" + Json.text(result) + "}");
    }

    /** A refusal in the form of Telegram's API. */
    public static Reply refusal(int code, String description) {
        return new Reply(code, refused(code, description) + "}");
    }

    /** Too many requests, to be tried again after so many seconds. */
    public static Reply wait(int seconds) {
        return new Reply(
                429,
                refused(429, "Too Many Requests: retry after " + seconds) + ",\"parameters\":{\"retry_after\":"
                        + seconds + "}}");
    }

    private static String refused(int code, String description) {
        return "{\"ok\":false,\"error_code\":" + code + ",\"description\":" + Json.text(description);
    }

    /** The reason of a refusal, else what stands in the body. */
    String reason() {
        if (!body.startsWith("{")) {
            return body;
        }
        var told = Json.read(body);
        return told.path("description")
                .asString(told.path("error")
                        .path("message")
                        .asString(told.path("message").asString(body)));
    }
}
