package dev.parley.platform;

import org.springframework.http.HttpStatus;

/** A kind of problem an API can answer with (RFC 9457); each module lists its own in one enum. */
public interface ProblemType {

    /** The constant's name; its lower-case form ends the problem's type URI. */
    String name();

    /** The HTTP status it is answered with. */
    HttpStatus status();

    /** The problem, with a sentence that tells the user what happened and what to do. */
    default Problem with(String detail) {
        return new Problem(this, detail);
    }
}
