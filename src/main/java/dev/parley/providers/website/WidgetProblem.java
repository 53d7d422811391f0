package dev.parley.providers.website;

import dev.parley.platform.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems of the widget's interface. */
enum WidgetProblem implements ProblemType {
    NO_FILE(HttpStatus.NOT_FOUND),
    UNKNOWN_WIDGET(HttpStatus.NOT_FOUND),
    UNKNOWN_VISITOR(HttpStatus.UNAUTHORIZED),
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
