package dev.wirewatch.rules;

import java.util.List;

/** Rule packs that cannot be put in force, with everything that was found wrong in them. */
public final class InvalidRulesException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidRulesException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * What is wrong.
     *
     * @return one or more problems, pack by pack, in the order of the text
     */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        int more = problems.size() - 1;
        return problems.get(0).summary() + (more == 0 ? "" : " (and " + more + " more)");
    }
}
