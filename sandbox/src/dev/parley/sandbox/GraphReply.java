package dev.parley.sandbox;

import java.util.Map;

/** Answers in the form of the Graph API (https://developers.facebook.com/docs/graph-api/guides/error-handling). */
final class GraphReply {
    private GraphReply() {}

    static Reply done(Object result) {
        return new Reply(200, Json.text(result));
    }

    static Reply refusal(int status, int code, int subcode, String message) {
        return new Reply(
                status,
                Json.text(Map.of(
                        "error",
                        Map.of(
                                "message",
                                "(#" + code + ") " + message,
                                "type",
                                "OAuthException",
                                "code",
                                code,
                                "error_subcode",
                                subcode,
                                "fbtrace_id",
                                "sandbox"))));
    }

    static Reply deadToken() {
        return refusal(401, 190, 460, "Error validating access token");
    }

    static Reply unknown() {
        return refusal(
                400,
                100,
                33,
                "Unsupported request. Object does not exist or cannot be loaded due to missing permissions");
    }
}
