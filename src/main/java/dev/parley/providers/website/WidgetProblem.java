package dev.parley.providers.website;

import dev.parley.platform.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems of the widget's interface. */
enum WidgetProblem implements ProblemType {
    NO_FILE(HttpStatus.NOT_FOUND),
    UNKNOWN_WIDGET(HttpStatus.NOT_FOUND),
    UNKNOWN_VISITOR(HttpStatus.UNAUTHORIZED),
    /** It is none of the channel's sites that asks. */
    NO_SITE(HttpStatus.FORBIDDEN),
    /** A file is not taken for what it is. */
    FILE_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The visitor went away while their file came. */
    BROKEN_OFF(HttpStatus.BAD_REQUEST),
    CLOSED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    WidgetProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
