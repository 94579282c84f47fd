package dev.wirewatch.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wirewatch.match.Clause;
import dev.wirewatch.match.Document;
import dev.wirewatch.match.Explanation;
import dev.wirewatch.match.Gap;
import dev.wirewatch.match.Span;
import dev.wirewatch.query.QueryText;
import java.util.List;

/**
 * An explanation as JSON, whole; what is empty is left out.
 *
 * @param document what was explained
 */
record ExplanationJson(Document document) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The tree, each clause with its parts. */
    ObjectNode tree(Explanation clause) {
        ObjectNode object =
                NODES.objectNode().put("query", QueryText.of(clause.query())).put("match", clause.matches());
        putPlaces(object, "places", clause.places());
        putPlaces(object, "elsewhere", clause.elsewhere());
        putPlaces(object, "apart", clause.apart());
        clause.gap().ifPresent(gap -> object.set("gap", gap(gap)));
        clause.unit().ifPresent(unit -> object.set("unit", place(unit)));
        if (!clause.parts().isEmpty()) {
            ArrayNode parts = object.putArray("parts");
            clause.parts().forEach(part -> parts.add(tree(part)));
        }
        return object;
    }

    /** The texts of some clauses. */
    static ArrayNode queries(List<Clause> clauses) {
        ArrayNode queries = NODES.arrayNode();
        clauses.forEach(clause -> queries.add(QueryText.of(clause.query())));
        return queries;
    }

    /** Sets a field to some places, if there are any. */
    void putPlaces(ObjectNode object, String name, List<Span> places) {
        if (!places.isEmpty()) {
            ArrayNode array = object.putArray(name);
            places.forEach(place -> array.add(place(place)));
        }
    }

    private ObjectNode gap(Gap gap) {
        ObjectNode object = NODES.objectNode().put("words", gap.words()).put("in_order", gap.inOrder());
        object.set("left", place(gap.left()));
        object.set("right", place(gap.right()));
        return object;
    }

    private ObjectNode place(Span place) {
        return NODES.objectNode()
                .put("field", place.field().label())
                .put("start", place.start())
                .put("end", place.end())
                .put("text", place.text(document));
    }
}
