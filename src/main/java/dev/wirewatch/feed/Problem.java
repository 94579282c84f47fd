package dev.wirewatch.feed;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Names what went wrong with a file: Java's own messages often hold the path alone. */
final class Problem {

    private Problem() {}

    static String of(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (e instanceof EOFException) {
            return "ends in the middle; the gzip data is cut short";
        }
        if (e instanceof ZipException) {
            return "broken gzip data (" + e.getMessage() + ")";
        }
        return "cannot be read (" + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ")";
    }
}
