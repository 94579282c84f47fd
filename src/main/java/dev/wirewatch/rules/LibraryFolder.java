package dev.wirewatch.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the texts of libraries from disk: each is a file that has its name, in a folder beside the packs. */
final class LibraryFolder {

    /** The folder's name. */
    static final String NAME = "libraries";

    private LibraryFolder() {}

    /**
     * Reads the libraries of a folder. One that is no text, is too large or is in two files is a problem of those who use
     * it.
     *
     * @param folder the folder; none are there where it is not
     * @throws IOException if the folder or a file cannot be read
     */
    static Libraries read(Path folder) throws IOException {
        List<Library> libraries = new ArrayList<>();
        Map<String, List<Problem>> faults = new TreeMap<>();
        for (Map.Entry<String, List<Path>> named : files(folder).entrySet()) {
            try {
                libraries.add(read(named.getKey(), named.getValue()));
            } catch (InvalidRulesException e) {
                faults.put(named.getKey(), e.problems());
            }
        }
        return new Libraries(libraries, faults, "libraries are files of their names in " + folder);
    }

    private static Map<String, List<Path>> files(Path folder) throws IOException {
        return Files.isDirectory(folder)
                ? PackFile.in(folder).stream()
                        .collect(Collectors.groupingBy(LibraryFolder::name, TreeMap::new, Collectors.toList()))
                : Map.of();
    }

    private static Library read(String name, List<Path> files) throws InvalidRulesException, IOException {
        Path file = files.get(0);
        if (files.size() > 1) {
            String message = "library `" + name + "` is in two files, " + file.getFileName() + " and "
                    + files.get(1).getFileName();
            throw new InvalidRulesException(List.of(new Problem(
                    Location.whole(file.toString()), message, "take out one of the two, or give it another name")));
        }
        return new Library(name, file.toString(), PackFile.text(file, "library"));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("(?i)\\.ya?ml$", "");
    }
}
