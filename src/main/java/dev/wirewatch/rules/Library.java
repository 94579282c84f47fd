package dev.wirewatch.rules;

/**
 * The text of a library: lists and macros that several packs share.
 *
 * @param name the library's name, spelled like a pack's
 * @param source the name that problems call it by: a file's path, or where else it came from
 * @param yaml the library as written
 */
public record Library(String name, String source, String yaml) {}
