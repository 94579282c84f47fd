package dev.wirewatch.cli;

import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.Problem;
import java.io.PrintWriter;
import java.util.List;

/** Prints what is wrong in rule packs. */
final class ProblemLines {

    private ProblemLines() {}

    /** Prints every problem with its place and hint, and how many there are. */
    static void print(InvalidRulesException refused, PrintWriter out) {
        List<Problem> problems = refused.problems();
        problems.forEach(problem -> out.println(problem.render()));
        long files = problems.stream().map(Problem::source).distinct().count();
        out.println(Counted.of(problems.size(), "problem") + " in " + Counted.of(files, "file")
                + (problems.size() > files ? "; some may follow from those above them" : ""));
    }
}
