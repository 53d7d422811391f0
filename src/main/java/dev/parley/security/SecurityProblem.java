package dev.parley.security;

import dev.parley.platform.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems of log-in, rights and users. */
public enum SecurityProblem implements ProblemType {
    NOT_LOGGED_IN(HttpStatus.UNAUTHORIZED),
    WRONG_PASSWORD(HttpStatus.UNAUTHORIZED),
    SECOND_FACTOR_NEEDED(HttpStatus.UNAUTHORIZED),
    WRONG_CODE(HttpStatus.UNAUTHORIZED),
    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    ALREADY_SET_UP(HttpStatus.CONFLICT),
    EMAIL_TAKEN(HttpStatus.CONFLICT),
    LAST_ADMINISTRATOR(HttpStatus.CONFLICT),
    SECOND_FACTOR_ON(HttpStatus.CONFLICT),
    SECOND_FACTOR_NOT_STARTED(HttpStatus.CONFLICT),
    USER_DISABLED(HttpStatus.CONFLICT),
    ROLE_NAME_TAKEN(HttpStatus.CONFLICT),
    ROLE_IN_USE(HttpStatus.CONFLICT),
    ROLE_IS_FIXED(HttpStatus.CONFLICT),
    UNKNOWN_USER(HttpStatus.NOT_FOUND),
    UNKNOWN_LINK(HttpStatus.NOT_FOUND),
    NO_SUCH_ROLE(HttpStatus.NOT_FOUND),
    UNKNOWN_ROLE(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    SecurityProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
