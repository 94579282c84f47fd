package dev.wirewatch.match.engine;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.Span;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.TextRange;
import dev.wirewatch.query.TextUnit;
import dev.wirewatch.query.TextWord;
import dev.wirewatch.query.Values;
import java.util.Arrays;
import java.util.List;

/** A document cut into tokens, field by field. Used again for the next one. */
final class ScannedDocument {

    private static final Field[] FIELDS = Field.values();
    private static final Space[] SPACES = Space.values();

    private final TokenBuffer tokens;
    private final int[] from = new int[FIELDS.length];
    private final int[] to = new int[FIELDS.length];
    private final int[][] unitStarts = new int[FIELDS.length * TextUnit.values().length][];
    private final Capitals[] capitals = new Capitals[FIELDS.length];
    private Document document;

    ScannedDocument(char[] foldTable) {
        tokens = new TokenBuffer(foldTable);
    }

    /** Reads the next document: the fields of the spaces that some rule looks in. */
    void read(Document next, boolean[] spaces) {
        document = next;
        for (Space space : SPACES) {
            for (int field = Index.of(space.first()); field <= Index.of(space.last()); field++) {
                from[field] = tokens.gap();
                if (spaces[Index.of(space)]) {
                    read(FIELDS[field], next);
                }
                to[field] = tokens.count;
            }
        }
    }

    private void read(Field field, Document next) {
        String text = next.text(field);
        if (field.isText()) {
            tokens.scan(text);
        } else if (!text.isEmpty()) {
            for (TextWord value : Values.split(field, text)) {
                tokens.addKey(value.folded(), value.start(), value.end());
            }
        }
    }

    void clear() {
        tokens.clear();
        document = null;
        Arrays.fill(unitStarts, null);
        Arrays.fill(capitals, null);
    }

    TokenBuffer tokens() {
        return tokens;
    }

    int urgency() {
        return document.urgency();
    }

    /** The index of a field's first token. */
    int from(int field) {
        return from[field];
    }

    /** The index behind a field's last token. */
    int to(int field) {
        return to[field];
    }

    int fieldOf(int token) {
        int field = 0;
        while (token >= to[field]) {
            field++;
        }
        return field;
    }

    /** The index of the first token of each unit of a field, and the one behind the last token. */
    int[] unitStarts(int field, TextUnit unit) {
        int known = Index.of(unit) * FIELDS.length + field;
        if (unitStarts[known] == null) {
            unitStarts[known] = findUnits(field, unit);
        }
        return unitStarts[known];
    }

    private int[] findUnits(int field, TextUnit unit) {
        List<TextRange> units = unit.ranges(document.text(FIELDS[field]));
        int[] starts = new int[units.size() + 1];
        int token = from[field];
        for (int i = 0; i < units.size(); i++) {
            while (token < to[field] && tokens.start[token] < units.get(i).start()) {
                token++;
            }
            starts[i] = token;
        }
        starts[units.size()] = to[field];
        return starts;
    }

    boolean isSpelled(int token, Query.Exact exact) {
        int field = fieldOf(token);
        String text = document.text(FIELDS[field]);
        String word = text.substring(tokens.start[token], tokens.end[token]);
        return exact.matches(word, false) || (exact.matches(word, true) && isInCapitals(field, token, text));
    }

    private boolean isInCapitals(int field, int token, String text) {
        if (capitals[field] == null) {
            capitals[field] = new Capitals(text);
        }
        return capitals[field].at(tokens.start[token]);
    }

    Span span(int first, int last) {
        return new Span(FIELDS[fieldOf(first)], tokens.start[first], tokens.end[last]);
    }
}
