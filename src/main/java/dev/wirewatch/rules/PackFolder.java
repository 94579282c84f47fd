package dev.wirewatch.rules;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the rule packs of a folder. */
public final class PackFolder {

    private PackFolder() {}

    /**
     * Reads all {@code *.yml} and {@code *.yaml} files of a folder, without its subfolders.
     *
     * @param folder the folder
     * @return the packs in the order of their files' names; none for a folder without such files
     * @throws InvalidRulesException if anything is wrong in any of them, with the problems of all
     * @throws IOException if the folder or a file cannot be read; the message names it
     */
    public static List<Pack> read(Path folder) throws InvalidRulesException, IOException {
        List<Pack> packs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                packs.add(PackReader.read(file.toString(), text(file)));
            } catch (InvalidRulesException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        return packs;
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.{yml,yaml}")) {
            found.forEach(files::add);
        } catch (NotDirectoryException e) {
            throw new IOException(folder + " is not a folder", e);
        } catch (IOException e) {
            throw new IOException("cannot read folder " + folder, e);
        }
        return files.stream().sorted().toList();
    }

    private static String text(Path file) throws InvalidRulesException, IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            Problem problem = new Problem(Location.whole(file.toString()), "not UTF-8", "save the file as UTF-8");
            throw new InvalidRulesException(List.of(problem));
        } catch (IOException e) {
            throw new IOException("cannot read " + file, e);
        }
    }
}
