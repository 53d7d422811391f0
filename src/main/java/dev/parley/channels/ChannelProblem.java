package dev.parley.channels;

import dev.parley.platform.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems with channels. */
public enum ChannelProblem implements ProblemType {
    UNKNOWN_CHANNEL(HttpStatus.NOT_FOUND),
    UNKNOWN_QUEUE(HttpStatus.BAD_REQUEST),
    KIND_NOT_OFFERED(HttpStatus.BAD_REQUEST),
    UNKNOWN_SETTING(HttpStatus.BAD_REQUEST),
    WRONG_SETTING(HttpStatus.BAD_REQUEST),
    WRONG_SECRET(HttpStatus.BAD_REQUEST),
    WRONG_VALUE(HttpStatus.BAD_REQUEST),
    UNKNOWN_TEMPLATE(HttpStatus.NOT_FOUND),
    TEMPLATE_REFUSED(HttpStatus.CONFLICT),
    PROVIDER_UNREACHABLE(HttpStatus.BAD_GATEWAY),
    WEBHOOK_ELSEWHERE(HttpStatus.CONFLICT),
    ACCOUNT_TAKEN(HttpStatus.CONFLICT),
    NAME_TAKEN(HttpStatus.CONFLICT),
    HAS_UNFINISHED_CHATS(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ChannelProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
