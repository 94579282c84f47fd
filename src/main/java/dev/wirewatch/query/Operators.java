package dev.wirewatch.query;

import org.antlr.v4.runtime.Token;

/** Names operators in messages. */
final class Operators {

    private Operators() {}

    /** The operator without its number: {@code NOT NEAR}, {@code FIRST}, {@code OF}. */
    static String name(Token operator) {
        String typed = operator.getText().replaceAll("\\p{IsWhite_Space}+", " ");
        int slash = typed.indexOf('/');
        return slash > 0 ? typed.substring(0, slash) : typed.replaceAll("^[0-9]+ ", "");
    }

    /** An operator as one writes it. */
    static String example(String name) {
        return switch (name) {
            case "NEAR", "ONEAR", "NOT NEAR" -> "(a " + name + "/5 b)";
            case "FIRST" -> "FIRST/50(a AND b)";
            case "ATLEAST" -> "ATLEAST/3(a OR b)";
            default -> name + "(a AND b)";
        };
    }
}
