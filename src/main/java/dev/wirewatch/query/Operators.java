package dev.wirewatch.query;

import org.antlr.v4.runtime.Token;

/** Names operators in messages. */
final class Operators {

    private Operators() {}

    /** The operator without its number: {@code NOT NEAR}, {@code FIRST}, {@code OF}. */
    static String name(Token operator) {
        return name(operator.getText());
    }

    static String name(String operator) {
        String typed = operator.replaceAll("\\p{IsWhite_Space}+", " ");
        int slash = typed.indexOf('/');
        return slash > 0 ? typed.substring(0, slash) : typed.replaceAll("^[0-9]+ ", "");
    }

    /** The operator with its number, as typed but for white space and length. */
    static String written(Token operator) {
        return Typed.shortened(operator.getText());
    }

    /** An operator between or before its operands; with the number that it has. */
    static String example(String written) {
        if (written.contains("NEAR/")) {
            return "(a " + written + " b)";
        }
        return written + (written.startsWith("ATLEAST") ? "(a OR b)" : "(a AND b)");
    }
}
