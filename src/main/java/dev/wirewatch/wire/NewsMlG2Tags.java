package dev.wirewatch.wire;

import dev.wirewatch.message.Concept;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Concepts that a NewsML-G2 item is tagged with, each once, in their order. */
final class NewsMlG2Tags {

    /** Other codes of a concept that are taken. */
    private static final int MAX_SAME = 10;

    private record Tag(Optional<String> name, Optional<String> code) {}

    private final Set<Tag> known = new HashSet<>();
    private final List<Concept> concepts = new ArrayList<>();

    /** Adds a concept as tagged, and once more under each other code that the agency says is the same. */
    void add(NewsMlG2Concept concept) {
        Optional<String> name = concept.name();
        add(name, concept.code());
        List<String> same = concept.same();
        for (String code : same.subList(0, Math.min(MAX_SAME, same.size()))) {
            add(name, Optional.of(code));
        }
    }

    private void add(Optional<String> name, Optional<String> code) {
        boolean isEmpty = name.isEmpty() && code.isEmpty();
        if (!isEmpty && known.add(new Tag(name, code))) {
            concepts.add(new Concept(name.orElse(null), code.orElse(null)));
        }
    }

    List<Concept> concepts() {
        return List.copyOf(concepts);
    }
}
