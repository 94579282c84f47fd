package dev.wirewatch.bench;

import java.nio.file.Path;

/** A file that a benchmark cannot use; the message names the file, the line and the fault. */
final class InvalidFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidFileException(Path file, String fault) {
        super(file + ": " + fault);
    }

    /** A fault of one line, counted from 1. */
    InvalidFileException(Path file, int line, String fault) {
        super(file + ":" + line + ": " + fault);
    }
}
