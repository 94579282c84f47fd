package dev.wirewatch.match;

import java.util.List;

/** Some places, to be asked which of them are close to another place. {@link Place} says what close is. */
interface Neighbours {

    /** Those that lie behind a place, with at most so many words between. */
    List<Place> closelyBehind(Place place, int distance);

    /** Tells whether any shares a word with a place, or lies before or behind it with at most so many words between. */
    boolean isAnyClose(Place place, int distance);
}
