package dev.parley.routing;

import dev.parley.platform.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems with queues, presence and accepting. */
public enum RoutingProblem implements ProblemType {
    UNKNOWN_QUEUE(HttpStatus.NOT_FOUND),
    UNKNOWN_RULE(HttpStatus.BAD_REQUEST),
    UNKNOWN_MEMBER(HttpStatus.BAD_REQUEST),
    NAME_TAKEN(HttpStatus.CONFLICT),
    IN_USE(HttpStatus.CONFLICT),
    NOT_A_MEMBER(HttpStatus.FORBIDDEN),
    CANNOT_BE_ASSIGNED(HttpStatus.CONFLICT),
    INACTIVE(HttpStatus.CONFLICT);

    private final HttpStatus status;

    RoutingProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
