package dev.wirewatch.rules;

import dev.wirewatch.message.RuleLibrary;
import dev.wirewatch.message.RulePack;
import java.util.List;

/** Packs as records of {@code watch-rules}: each has with it all that it uses. */
public final class PackRecord {

    private PackRecord() {}

    /**
     * Makes a record of a pack.
     *
     * @param pack the pack
     * @param version how many times a pack of this name has been published with this one, from 1; 0 where that is not known yet
     * @return the record, with the libraries that the pack uses
     */
    public static RulePack of(Pack pack, int version) {
        List<RuleLibrary> libraries = pack.libraries().stream()
                .map(library -> new RuleLibrary(library.name(), library.yaml()))
                .toList();
        return new RulePack(pack.name(), version, pack.hash(), pack.yaml(), libraries);
    }

    /**
     * Gives a record another version.
     *
     * @param record the record
     * @param version how many times a pack of this name has been published with this one, from 1
     * @return the same pack and libraries with that version
     */
    public static RulePack withVersion(RulePack record, int version) {
        return new RulePack(record.getName(), version, record.getHash(), record.getYaml(), record.getLibraries());
    }

    /**
     * Reads the pack of a record.
     *
     * @param published the record
     * @param memory knows what the libraries define of the records that were read before
     * @return the pack, with its version
     * @throws InvalidRulesException if anything is wrong in it, or in a library of the record
     */
    public static Pack read(RulePack published, LibraryMemory memory) throws InvalidRulesException {
        String source = published.getName() + " version " + published.getVersion();
        List<Library> libraries = published.getLibraries().stream()
                .map(library ->
                        new Library(library.getName(), source + ", library " + library.getName(), library.getYaml()))
                .toList();
        Libraries own = new Libraries(libraries, "the record holds no such library", memory);
        return PackReader.read(source, published.getYaml(), own).withVersion(published.getVersion());
    }
}
