package dev.wirewatch.rules;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads rule packs from disk. */
public final class PackFolder {

    private PackFolder() {}

    /**
     * Reads one file, or all {@code *.yml} and {@code *.yaml} files of a folder, without its subfolders.
     *
     * @param path the file or folder
     * @return the packs in the order of their files' names; at least one
     * @throws InvalidRulesException if anything is wrong in any of them, with the problems of all
     * @throws IOException if the folder or a file cannot be read, or the folder holds no pack; the message names it
     */
    public static List<Pack> read(Path path) throws InvalidRulesException, IOException {
        return read(List.of(path));
    }

    /**
     * Reads some files and folders as {@link #read(Path)} does, each file once, however often and by whatever path it is
     * named.
     *
     * @param paths the files and folders
     * @return the packs in the order of the paths, of a folder in the order of its files' names; at least one for each path
     *     that names none again
     * @throws InvalidRulesException if anything is wrong in any of them, with the problems of all
     * @throws IOException if a folder or a file cannot be read, or a folder holds no pack; the message names it
     */
    public static List<Pack> read(Collection<Path> paths) throws InvalidRulesException, IOException {
        List<Problem> problems = new ArrayList<>();
        List<Pack> packs = read(paths, problems, pack -> List.of());
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        return packs;
    }

    /**
     * Reads some files and folders as {@link #read(Collection)} does, puts the packs together and runs their examples:
     * also those of the packs that can be read where others cannot.
     *
     * @param paths the files and folders
     * @return the packs, as {@link #read(Collection)} gives them
     * @throws InvalidRulesException if anything is wrong in any of them, or they do not go together, or an example does not
     *     hold, with the problems of all
     * @throws IOException if a folder or a file cannot be read, or a folder holds no pack; the message names it
     */
    public static List<Pack> check(Collection<Path> paths) throws InvalidRulesException, IOException {
        List<Problem> problems = new ArrayList<>();
        List<Pack> packs = read(paths, problems, pack -> ExampleCheck.check(pack.rules()));
        try {
            Duplicates.refuse(packs);
        } catch (InvalidRulesException e) {
            problems.addAll(e.problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        return packs;
    }

    private static List<Pack> read(Collection<Path> paths, List<Problem> problems, Function<Pack, List<Problem>> check)
            throws IOException {
        List<Pack> packs = new ArrayList<>();
        for (Path file : files(paths)) {
            try {
                Pack pack = PackReader.read(file.toString(), text(file));
                packs.add(pack);
                problems.addAll(check.apply(pack));
            } catch (InvalidRulesException e) {
                problems.addAll(e.problems());
            }
        }
        return packs;
    }

    private static Collection<Path> files(Collection<Path> paths) throws IOException {
        Map<Path, Path> files = new LinkedHashMap<>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                files.putIfAbsent(Files.exists(file) ? file.toRealPath() : file, file);
            }
        }
        return files.values();
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(path, "*.{yml,yaml}")) {
            found.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw unreadable(path, e);
        }
        files.removeIf(Files::isDirectory);
        if (files.isEmpty()) {
            throw new IOException(path + ": holds no rule pack (*.yml, *.yaml)");
        }
        return files.stream().sorted().toList();
    }

    private static String text(Path file) throws InvalidRulesException, IOException {
        try {
            if (Files.size(file) > PackLimits.PACK_BYTES) {
                throw refused(file, "the pack has more than " + PackLimits.PACK_BYTES + " bytes", "split it");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw refused(file, "the pack is not UTF-8", "save the file as UTF-8");
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file or folder", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static IOException unreadable(Path path, Exception e) {
        boolean denied = e instanceof AccessDeniedException;
        return new IOException(path + ": cannot be read" + (denied ? ": permission denied" : ""), e);
    }

    private static InvalidRulesException refused(Path file, String message, String hint) {
        return new InvalidRulesException(List.of(new Problem(Location.whole(file.toString()), message, hint)));
    }
}
