package dev.wirewatch.feed;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A watched folder.
 *
 * @param folder the folder
 * @param name the feed that files directly in it belong to; those in a subfolder belong to the feed of its name
 * @param quiet how long a file's size and time must stay the same until it counts as whole
 * @param every how often the folder is looked at
 */
public record FolderSettings(Path folder, String name, Duration quiet, Duration every) {}
