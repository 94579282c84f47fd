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
import java.util.List;

/** Files of packs and libraries. */
final class PackFile {

    private PackFile() {}

    /** All {@code *.yml} and {@code *.yaml} files of a folder, without its subfolders, in the order of their names. */
    static List<Path> in(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.{yml,yaml}")) {
            found.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw unreadable(folder, e);
        }
        files.removeIf(Files::isDirectory);
        return files.stream().sorted().toList();
    }

    /**
     * The text of a file that is not too large.
     *
     * @param what what problems call it: pack or library
     */
    static String text(Path file, String what) throws InvalidRulesException, IOException {
        try {
            if (Files.size(file) > PackLimits.PACK_BYTES) {
                throw refused(file, "the " + what + " has more than " + PackLimits.PACK_BYTES + " bytes", "split it");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw refused(file, "the " + what + " is not UTF-8", "save the file as UTF-8");
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
