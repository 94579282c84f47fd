package dev.wirewatch.rules;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.Optional;

/**
 * Remembers what libraries define, so that packs which use the same one read it once: a few hundred parties take tens of
 * milliseconds. Only of libraries that are right and that use no others, whose text alone tells what they define. Safe to
 * use from several threads.
 */
public final class LibraryMemory {

    /** More libraries than that are read again; they may have {@link PackLimits#PACK_BYTES} each. */
    private static final int MOST = 16;

    private final Cache<Text, LibraryNames> known =
            CacheBuilder.newBuilder().maximumSize(MOST).build();

    private record Text(String name, String yaml) {}

    /** Gives what a library defines, under its own source; nothing where it is not known. */
    Optional<LibraryNames> find(Library library) {
        return Optional.ofNullable(known.getIfPresent(text(library))).map(names -> names.of(library));
    }

    void keep(LibraryNames names) {
        known.put(text(names.library()), names);
    }

    private static Text text(Library library) {
        return new Text(library.name(), library.yaml());
    }
}
