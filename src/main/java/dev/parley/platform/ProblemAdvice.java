package dev.parley.platform;

import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns what is thrown into RFC 9457 answers. No stack trace, secret or message text leaves here or reaches the log. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    record FieldError(String field, String message) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        var errors = problem.field() == null
                ? List.<FieldError>of()
                : List.of(new FieldError(problem.field(), problem.detail()));
        return answer(problem.type().status(), name(problem.type()), problem.detail(), errors, problem.retryAfter());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e) {
        var errors = e.getBindingResult().getFieldErrors().stream()
                .map(field -> new FieldError(field.getField(), String.valueOf(field.getDefaultMessage())))
                .toList();
        var detail = errors.isEmpty() ? "What was sent is not valid." : "Please look at: " + fieldNames(errors) + ".";
        return answer(HttpStatus.BAD_REQUEST, "invalid", detail, errors, null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        if (e.getMostSpecificCause() instanceof Problem problem) {
            return problem(problem);
        }
        return answer(
                HttpStatus.BAD_REQUEST,
                "invalid",
                "What was sent is not valid JSON of the right form.",
                List.of(),
                null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> violated(ConstraintViolationException e) {
        return answer(HttpStatus.BAD_REQUEST, "invalid", "What was sent is not valid.", List.of(), null);
    }

    /** The other side has gone: there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        log.atDebug().log("caller.gone");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception e) {
        if (e instanceof ErrorResponse response) {
            return answer(response.getStatusCode(), "http", sentence(response.getStatusCode()), List.of(), null);
        }
        if (DatabaseFault.of(e).passes()) {
            var detail = "The database is away for a moment. Please try again.";
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "database-away", detail, List.of(), Duration.ofSeconds(1));
        }
        var id = UUID.randomUUID();
        Faults.log(log, id, e);
        var detail = "Parley met a fault of its own. Your administrator finds it in the log as " + id + ".";
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "fault", detail, List.of(), null);
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatusCode status, String type, String detail, List<FieldError> errors, @Nullable Duration retryAfter) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create("urn:parley:problem:" + type));
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        return answer.body(body);
    }

    private static String name(ProblemType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String fieldNames(List<FieldError> errors) {
        return String.join(
                ", ", errors.stream().map(FieldError::field).distinct().toList());
    }

    private static String sentence(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take that method.";
            case 406 -> "This address cannot answer in that form.";
            case 413 -> "What was sent is too large.";
            case 415 -> "This address takes JSON only.";
            default -> "The request cannot be answered as it is.";
        };
    }
}
