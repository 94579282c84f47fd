package dev.wirewatch.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the texts of libraries from disk: each is a file that has its name, in a folder beside the packs. */
final class LibraryFolder {

    /** The folder's name. */
    static final String NAME = "libraries";

    private LibraryFolder() {}

    /**
     * Reads the libraries of a folder.
     *
     * @param folder the folder; none are there where it is not
     * @throws InvalidRulesException if one is no text, or too large
     * @throws IOException if the folder or a file cannot be read
     */
    static Libraries read(Path folder) throws InvalidRulesException, IOException {
        List<Library> libraries = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            for (Path file : PackFile.in(folder)) {
                libraries.add(new Library(name(file), file.toString(), PackFile.text(file)));
            }
        }
        return new Libraries(libraries, "libraries are files of their names in " + folder);
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }
}
