package dev.parley.platform.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** A reason why Parley cannot start, as a sentence for the person who started it. */
public final class StartProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartProblem(String sentence) {
        super(sentence);
    }

    public StartProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Says what an I/O error means for somebody who only knows the folder. */
    public static StartProblem of(IOException error, Path folder) {
        var reason = String.valueOf(error.getMessage());
        if (reason.contains("No space left") || reason.contains("quota exceeded")) {
            return new StartProblem(
                    "The disk that holds " + folder
                            + " is full. Free some space, or choose another folder with PARLEY_HOME.",
                    error);
        }
        if (reason.contains("Read-only file system")) {
            return new StartProblem(
                    folder + " is on a read-only disk. Choose a folder that Parley may write to with PARLEY_HOME.",
                    error);
        }
        if (error instanceof AccessDeniedException || reason.contains("Permission denied")) {
            return new StartProblem(
                    "Parley may not write to " + folder
                            + ". Give this user the right to, or choose another folder with PARLEY_HOME.",
                    error);
        }
        return new StartProblem("Parley cannot use the folder " + folder + ": " + reason + ".", error);
    }
}
