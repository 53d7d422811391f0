package dev.parley.platform;

import org.springframework.http.HttpStatus;

/** Problems any module may meet. */
public enum PlatformProblem implements ProblemType {
    INVALID(HttpStatus.BAD_REQUEST),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    TOO_MANY_PIXELS(HttpStatus.CONTENT_TOO_LARGE),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    MANAGED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    PlatformProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
