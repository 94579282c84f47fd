package dev.wirewatch.query;

import dev.wirewatch.query.grammar.QueryParser.ClauseContext;
import dev.wirewatch.query.grammar.QueryParser.ExpressionContext;
import dev.wirewatch.query.grammar.QueryParser.NearContext;
import java.util.List;
import java.util.Optional;

/**
 * Finds a NOT that could make a query match all by itself. Such a query would match nearly every item and have nothing
 * to show for it.
 */
final class PositiveEvidence {

    private PositiveEvidence() {}

    /** The first NOT that the expression could match through alone. */
    static Optional<ClauseContext> loneNot(ExpressionContext expression) {
        List<Optional<ClauseContext>> lone =
                expression.clause().stream().map(PositiveEvidence::loneNot).toList();
        boolean alternatives = !expression.OR().isEmpty();
        if (alternatives && !expression.AND().isEmpty()) {
            return Optional.empty(); // refused already; what it could match through depends on the reading
        }
        boolean refused = alternatives
                ? lone.stream().anyMatch(Optional::isPresent)
                : lone.stream().allMatch(Optional::isPresent);
        return refused ? lone.stream().flatMap(Optional::stream).findFirst() : Optional.empty();
    }

    private static Optional<ClauseContext> loneNot(ClauseContext clause) {
        if (clause.NOT() != null) {
            return Optional.of(clause);
        }
        NearContext near = clause.near();
        ExpressionContext group = near.operand(0).item().expression();
        return near.operand().size() > 1 || group == null ? Optional.empty() : loneNot(group);
    }
}
