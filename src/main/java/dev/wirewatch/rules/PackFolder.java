package dev.wirewatch.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            throw new InvalidRulesException(sorted(problems));
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
            throw new InvalidRulesException(sorted(problems));
        }
        return packs;
    }

    /**
     * Looks for texts that comments cut, in packs and in the libraries beside them: what {@link RuleAdvice} tells of packs
     * without a problem may be why there is one.
     *
     * @param paths files and folders, as {@link #check} takes them
     * @return a warning for each, file by file in the order of the text; none of files that are no YAML
     * @throws IOException if a folder or a file cannot be read, or a folder holds no pack; the message names it
     */
    public static List<Advice> cutTexts(Collection<Path> paths) throws IOException {
        List<Advice> advice = new ArrayList<>();
        Map<Path, Libraries> libraries = new LinkedHashMap<>();
        for (Path file : files(paths)) {
            libraries(file, libraries);
            advice.addAll(cutTexts(file));
        }
        for (Libraries beside : libraries.values()) {
            beside.all().forEach(library -> advice.addAll(CutTexts.of(library.source(), library.yaml())));
        }
        return advice;
    }

    private static List<Advice> cutTexts(Path file) throws IOException {
        try {
            return CutTexts.of(file.toString(), PackFile.text(file, "pack"));
        } catch (InvalidRulesException e) {
            return List.of(); // no text: those who check the packs tell that
        }
    }

    /** Each once, by its place: packs that use one library all tell what is wrong in it. */
    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream().distinct().sorted(Problem.BY_PLACE).toList();
    }

    private static List<Pack> read(Collection<Path> paths, List<Problem> problems, Function<Pack, List<Problem>> check)
            throws IOException {
        List<Pack> packs = new ArrayList<>();
        Map<Path, Libraries> libraries = new HashMap<>();
        for (Path file : files(paths)) {
            try {
                Pack pack = PackReader.read(file.toString(), PackFile.text(file, "pack"), libraries(file, libraries));
                packs.add(pack);
                problems.addAll(check.apply(pack));
            } catch (InvalidRulesException e) {
                problems.addAll(e.problems());
            }
        }
        return packs;
    }

    /** The libraries beside a pack, read once for all packs of the folder. */
    private static Libraries libraries(Path pack, Map<Path, Libraries> known) throws IOException {
        Path folder = pack.resolveSibling(LibraryFolder.NAME);
        if (!known.containsKey(folder)) {
            known.put(folder, LibraryFolder.read(folder));
        }
        return known.get(folder);
    }

    private static Collection<Path> files(Collection<Path> paths) throws IOException {
        refusePacksPassedBy(paths);
        Map<Path, Path> files = new LinkedHashMap<>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                files.putIfAbsent(Files.exists(file) ? file.toRealPath() : file, file);
            }
        }
        return files.values();
    }

    /** A pack that was moved into a folder below would be passed by without a word, and be removed where others are pruned. */
    private static void refusePacksPassedBy(Collection<Path> paths) throws IOException {
        Set<Path> named = new HashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                named.add(path.toRealPath());
            }
        }
        for (Path path : paths) {
            for (Path below : Files.isDirectory(path) ? PackFile.foldersBelow(path) : List.<Path>of()) {
                if (!named.contains(below.toRealPath())) {
                    throw new IOException(path + ": a folder is read without those below it, and " + below
                            + " holds *.yml files; name that too, or move them");
                }
            }
        }
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> files = PackFile.in(path);
        if (files.isEmpty()) {
            throw new IOException(path + ": holds no rule pack (*.yml, *.yaml)");
        }
        return files;
    }
}
