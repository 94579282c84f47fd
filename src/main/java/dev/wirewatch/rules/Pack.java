package dev.wirewatch.rules;

import java.util.List;

/**
 * One rule pack, read without a problem.
 *
 * @param name the pack's name: lower-case letters, digits and hyphens, at most {@link PackLimits#NAME}
 * @param title what the pack watches for, for people
 * @param yaml the pack as written
 * @param libraries the libraries that it uses, and those that these use, by name; may be empty
 * @param hash identifies what is written in the pack and its libraries: see {@link PackHash}
 * @param rules its rules, in the order written; one or more
 * @param location where it gives its name
 */
public record Pack(
        String name,
        String title,
        String yaml,
        List<Library> libraries,
        String hash,
        List<Rule> rules,
        Location location) {
    public Pack {
        libraries = List.copyOf(libraries);
        rules = List.copyOf(rules);
    }

    /**
     * The pack with some of its rules alone; text and hash stay those of the whole.
     *
     * @param some rules of this pack
     * @return a pack with these rules
     */
    public Pack withRules(List<Rule> some) {
        return new Pack(name, title, yaml, libraries, hash, some, location);
    }
}
