package dev.parley.contacts;

import dev.parley.platform.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems with contacts. */
public enum ContactProblem implements ProblemType {
    UNKNOWN_CONTACT(HttpStatus.NOT_FOUND),
    UNKNOWN_FIELD(HttpStatus.NOT_FOUND),
    NO_PICTURE(HttpStatus.NOT_FOUND),
    BAD_FIELD(HttpStatus.BAD_REQUEST),
    BAD_KIND(HttpStatus.BAD_REQUEST),
    CHANGED_MEANWHILE(HttpStatus.CONFLICT),
    BAD_CURSOR(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    ContactProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
