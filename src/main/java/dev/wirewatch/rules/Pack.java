package dev.wirewatch.rules;

import java.util.List;

/**
 * One rule pack, read without a problem.
 *
 * @param name the pack's name: lower-case letters, digits and hyphens, at most {@link PackLimits#NAME}
 * @param title what the pack watches for, for people
 * @param yaml the pack as written
 * @param libraries the libraries that it uses, and those that these use, by name; may be empty
 * @param parties whom its alerts name, as the libraries give them that it names itself; may be empty
 * @param hash identifies what is written in the pack and its libraries: see {@link PackHash}
 * @param rules its rules, in the order written; one or more
 * @param location where it gives its name
 * @param version how many times a pack of this name has been published with this one, from 1; 0 where it was not published
 */
public record Pack(
        String name,
        String title,
        String yaml,
        List<Library> libraries,
        List<Party> parties,
        String hash,
        List<Rule> rules,
        Location location,
        int version) {
    public Pack {
        libraries = List.copyOf(libraries);
        parties = List.copyOf(parties);
        rules = List.copyOf(rules);
    }

    /**
     * The pack with some of its rules alone; text and hash stay those of the whole.
     *
     * @param some rules of this pack
     * @return a pack with these rules
     */
    public Pack withRules(List<Rule> some) {
        return new Pack(name, title, yaml, libraries, parties, hash, some, location, version);
    }

    /**
     * The pack as it was published.
     *
     * @param published how many times a pack of this name has been published with this one, from 1
     * @return the same pack with that version
     */
    Pack withVersion(int published) {
        return new Pack(name, title, yaml, libraries, parties, hash, rules, location, published);
    }
}
