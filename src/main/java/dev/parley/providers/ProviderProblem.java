package dev.parley.providers;

import dev.parley.platform.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems with what providers sent. */
public enum ProviderProblem implements ProblemType {
    /** A delivery that does not prove that it is the provider's (IN-10). */
    NOT_THE_PROVIDER(HttpStatus.UNAUTHORIZED),
    /** A delivery whose signature is missing or wrong (IN-10). */
    WRONG_SIGNATURE(HttpStatus.FORBIDDEN),
    UNKNOWN_PAYLOAD(HttpStatus.NOT_FOUND),
    /** No file is offered at this address, or no longer. */
    NO_SUCH_FILE(HttpStatus.NOT_FOUND),
    CANNOT_BE_TAKEN(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ProviderProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
