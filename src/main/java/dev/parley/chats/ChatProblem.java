package dev.parley.chats;

import dev.parley.platform.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems with chats. */
public enum ChatProblem implements ProblemType {
    UNKNOWN_CHAT(HttpStatus.NOT_FOUND),
    UNKNOWN_MESSAGE(HttpStatus.NOT_FOUND),
    NO_SUCH_FILE(HttpStatus.NOT_FOUND),
    FILE_REFUSED(HttpStatus.CONFLICT),
    BAD_POSITION(HttpStatus.BAD_REQUEST),
    NOT_YOURS_TO_SEE(HttpStatus.FORBIDDEN),
    NOT_THE_OWNER(HttpStatus.FORBIDDEN),
    TAKEN(HttpStatus.CONFLICT),
    OFFERED_TO_ANOTHER(HttpStatus.CONFLICT),
    NOT_OFFERED(HttpStatus.CONFLICT),
    NOT_ACCEPTED(HttpStatus.CONFLICT),
    ENDED(HttpStatus.CONFLICT),
    LIMIT_REACHED(HttpStatus.CONFLICT),
    CHANNEL_INACTIVE(HttpStatus.CONFLICT),
    WINDOW_CLOSED(HttpStatus.CONFLICT),
    NOT_FAILED(HttpStatus.CONFLICT),
    NOT_WAITING(HttpStatus.CONFLICT),
    NOT_POSSIBLE(HttpStatus.CONFLICT),
    HELD_BY_BOT(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ChatProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
