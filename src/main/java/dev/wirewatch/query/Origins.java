package dev.wirewatch.query;

import java.util.IdentityHashMap;
import org.antlr.v4.runtime.ParserRuleContext;

/** Where the parts of a query were typed. Equal parts at different places are told apart. */
final class Origins {

    private final IdentityHashMap<Query, ParserRuleContext> origins = new IdentityHashMap<>();

    /** Notes where a part was typed, if it is not noted yet, and gives it back. */
    Query note(Query query, ParserRuleContext piece) {
        origins.putIfAbsent(query, piece);
        return query;
    }

    /** Where the part was typed; what stands around it, for a part that was not noted. */
    ParserRuleContext of(Query query, ParserRuleContext around) {
        return origins.getOrDefault(query, around);
    }
}
