package dev.wirewatch.match;

import dev.wirewatch.query.Field;

/**
 * Where a leaf occurs: positions of words in a field, from 0.
 *
 * @param field the field
 * @param first position of its first word
 * @param last position of its last word
 */
record Place(Field field, int first, int last) {

    /**
     * One position of one field.
     *
     * @param field the field
     * @param index the position
     */
    record Position(Field field, int index) {}

    Position start() {
        return new Position(field, first);
    }

    /** The position behind this place with so many words between. */
    Position behind(int between) {
        return new Position(field, last + 1 + between);
    }
}
