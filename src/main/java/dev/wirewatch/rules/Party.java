package dev.wirewatch.rules;

import dev.wirewatch.query.Query.Leaf;
import java.util.List;

/**
 * A country or an organisation that alerts name where a text does.
 *
 * @param code of a country its ISO 3166-1 code of two letters, or {@code XK}, which ISO 3166 leaves to its users; of an
 *     organisation a name spelled like a rule's id
 * @param name what people call it
 * @param words the words and phrases that stand for it; one or more
 * @param except phrases in which such words stand for something else; may be empty
 */
public record Party(String code, String name, List<Leaf> words, List<Leaf> except) {
    public Party {
        words = List.copyOf(words);
        except = List.copyOf(except);
    }
}
