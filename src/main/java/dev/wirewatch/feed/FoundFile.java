package dev.wirewatch.feed;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;

/**
 * A file as a listing found it.
 *
 * @param path its path below the listed folder
 * @param size its size
 * @param modified when it was last modified
 */
record FoundFile(Path path, long size, FileTime modified) {

    /** The oldest first, so that the messages of a feed keep their order. */
    static final Comparator<FoundFile> OLDEST_FIRST =
            Comparator.comparing(FoundFile::modified).thenComparing(FoundFile::path);

    static FoundFile of(Path path, BasicFileAttributes attributes) {
        return new FoundFile(path, attributes.size(), attributes.lastModifiedTime());
    }
}
