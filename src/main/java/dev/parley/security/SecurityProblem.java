package dev.parley.security;

import dev.parley.platform.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems of log-in, rights and users. */
public enum SecurityProblem implements ProblemType {
    NOT_LOGGED_IN(HttpStatus.UNAUTHORIZED),
    WRONG_PASSWORD(HttpStatus.UNAUTHORIZED),
    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    ALREADY_SET_UP(HttpStatus.CONFLICT),
    EMAIL_TAKEN(HttpStatus.CONFLICT),
    LAST_ADMINISTRATOR(HttpStatus.CONFLICT),
    UNKNOWN_USER(HttpStatus.NOT_FOUND),
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
