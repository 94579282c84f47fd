package dev.wirewatch.query;

import org.antlr.v4.runtime.Token;

/** Reads the numbers of operators, and refuses those beyond a limit. */
final class Numbers {

    private final Faults faults;

    Numbers(Faults faults) {
        this.faults = faults;
    }

    /** The n of {@code NEAR/n}; 0 where a diagnostic tells what is wrong. */
    int distance(Token near) {
        int distance = number(near);
        if (distance <= Limits.DISTANCE) {
            return distance;
        }
        String name = Operators.name(near);
        faults.add(
                near,
                name + " takes at most " + Limits.DISTANCE + " words between",
                "write `" + name + "/" + Limits.DISTANCE + "` or less, or AND for anywhere in the item");
        return 0;
    }

    /** The n of {@code FIRST/n} or {@code ATLEAST/n}; 1 where a diagnostic tells what is wrong. */
    int count(Token operator, int most, String what) {
        int count = number(operator);
        if (count >= 1 && count <= most) {
            return count;
        }
        String name = Operators.name(operator);
        faults.add(
                operator,
                name + " takes 1 to " + most + " " + what,
                "write `" + name + "/" + (count < 1 ? 1 : most) + "(...)`");
        return 1;
    }

    /** The n of {@code n OF}; 1 where a diagnostic tells what is wrong. */
    int some(Token of, int items) {
        int count = number(of);
        if (count >= 1 && count <= items) {
            return count;
        }
        faults.add(
                of,
                "the number before OF must be 1 to " + items + ", the number of its items",
                count < 1 ? "write `1 OF` for any of them" : "write `" + items + " OF` for all of them");
        return 1;
    }

    /** The digits in the token; a number that is too long to read is as large as any. */
    private static int number(Token operator) {
        String digits = operator.getText().replaceAll("[^0-9]", "");
        String significant = digits.replaceAll("^0+(?=.)", "");
        return significant.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(significant);
    }
}
