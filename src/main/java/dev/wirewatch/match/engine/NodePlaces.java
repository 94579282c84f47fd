package dev.wirewatch.match.engine;

/**
 * Finds the places of nodes that have some. Each method leaves a node's places on top of the stack, sorted, none twice; as
 * {@link dev.wirewatch.match.Matcher} defines them.
 */
final class NodePlaces {

    private final Segment segment;
    private final int[] code;
    private final ScannedDocument document;
    private final Presence presence;
    private final Occurrences occurrences;
    private final PlaceStack stack;

    NodePlaces(Segment segment, ScannedDocument document, Presence presence, PlaceStack stack) {
        this.segment = segment;
        this.code = segment.code();
        this.document = document;
        this.presence = presence;
        this.stack = stack;
        occurrences = new Occurrences(segment);
    }

    void clear() {
        occurrences.clear();
    }

    void find(int node, Scope scope) {
        find(node, scope, Integer.MAX_VALUE);
    }

    /** Finds places, of each feature the first ones only, up to a number. */
    void find(int node, Scope scope, int most) {
        occurrences.make(document, presence);
        switch (code[node]) {
            case Op.ANY -> findAny(node, scope, most);
            case Op.PATTERNS -> findPatterns(node, scope, most);
            case Op.EXACT -> findExact(node, scope);
            case Op.SEQUENCE -> findSequence(node, scope);
            case Op.OR -> findAll(node, scope);
            case Op.NEAR -> findNear(node, scope);
            case Op.NOT_NEAR -> findNotNear(node, scope);
            default -> throw new IllegalStateException("node has no places: " + code[node]);
        }
    }

    private void findAny(int node, Scope scope, int most) {
        int base = stack.top();
        for (int i = node + 2; i < code[node + 1]; i++) {
            push(code[i], scope, most);
        }
        stack.normalise(base);
    }

    private void push(int feature, Scope scope, int most) {
        stack.step(1);
        if (!presence.has(feature)) {
            return;
        }
        int full = most == Integer.MAX_VALUE ? most : stack.top() + most;
        push(feature, scope.from(0), scope.to(0), full);
        push(feature, scope.from(1), scope.to(1), full);
    }

    private void push(int feature, int from, int to, int full) {
        if (from >= to) {
            return;
        }
        int words = segment.lengths()[feature];
        int end = occurrences.end(feature);
        for (int at = occurrences.from(feature, from); at < end && stack.top() < full; at++) {
            int first = occurrences.token(at);
            if (first + words > to) {
                return;
            }
            stack.push(PlaceStack.place(first, first + words - 1));
        }
    }

    private void findPatterns(int node, Scope scope, int most) {
        int base = stack.top();
        for (int i = node + 2; i < code[node + 1]; i += 2) {
            stack.step(1);
            if (presence.has(code[i])) {
                char[] pattern = segment.constants().pattern(code[i + 1]);
                int full = most == Integer.MAX_VALUE ? most : stack.top() + most;
                push(pattern, scope.from(0), scope.to(0), full);
                push(pattern, scope.from(1), scope.to(1), full);
            }
        }
        stack.normalise(base);
    }

    private void push(char[] pattern, int from, int to, int full) {
        for (int token = from; token < to && stack.top() < full; token++) {
            if (isOf(pattern, token)) {
                stack.push(PlaceStack.place(token, token));
            }
        }
    }

    private boolean isOf(char[] pattern, int token) {
        TokenBuffer tokens = document.tokens();
        stack.compare(pattern.length, tokens.at[token + 1] - tokens.at[token]);
        return TokenGlob.matches(pattern, 0, tokens.folded, tokens.at[token], tokens.at[token + 1]);
    }

    private void findExact(int node, Scope scope) {
        int base = stack.top();
        push(code[node + 2], scope, Integer.MAX_VALUE);
        int to = base;
        for (int i = base; i < stack.top(); i++) {
            if (isSpelled(PlaceStack.first(stack.get(i)), node)) {
                stack.set(to++, stack.get(i));
            }
        }
        stack.top(to);
    }

    private boolean isSpelled(int token, int node) {
        stack.step(1 + document.tokens().end[token] - document.tokens().start[token]);
        return document.isSpelled(token, segment.constants().spelling(code[node + 3]));
    }

    /** The places of the first part, as far as the others follow. */
    private void findSequence(int node, Scope scope) {
        int base = stack.top();
        int head = node + Op.children(Op.SEQUENCE);
        find(head, scope);
        int to = base;
        for (int i = base; i < stack.top(); i++) {
            int first = PlaceStack.first(stack.get(i));
            int last = follow(first, code[head + 1], code[node + 1], document.to(document.fieldOf(first)));
            if (last >= 0 && scope.holds(first, last)) {
                stack.set(to++, PlaceStack.place(first, last));
            }
        }
        stack.top(to);
    }

    /** The last token of the parts that stand behind a first one; negative where they do not. */
    private int follow(int first, int parts, int end, int behind) {
        int token = first;
        for (int part = parts; part < end; part = code[part + 1]) {
            stack.step(1);
            if (++token >= behind || !isPart(part, token)) {
                return -1;
            }
        }
        return token;
    }

    private boolean isPart(int part, int token) {
        int marked = document.tokens().value[token];
        int word = marked < 0 ? -1 : Feature.number(marked);
        return switch (code[part]) {
            case Op.ANY -> names(part, word);
            case Op.PATTERNS -> isOf(segment.constants().pattern(code[part + 3]), token);
            default -> code[part + 2] == word && isSpelled(token, part);
        };
    }

    private boolean names(int any, int feature) {
        stack.lookUp(code[any + 1] - any);
        for (int i = any + 2; i < code[any + 1]; i++) {
            if (code[i] == feature) {
                return true;
            }
        }
        return false;
    }

    private void findAll(int node, Scope scope) {
        int base = stack.top();
        for (int child = node + 2; child < code[node + 1]; child = code[child + 1]) {
            find(child, scope);
        }
        stack.normalise(base);
    }

    private void findNear(int node, Scope scope) {
        int left = stack.top();
        int right = findOperands(node, scope);
        int end = stack.top();
        pushPairs(left, right, right, end, code[node + 2]);
        if (code[node + 3] == 0) {
            pushPairs(right, end, left, right, code[node + 2]);
        }
        stack.moveDown(end, left);
        stack.normalise(left);
    }

    /** Finds the places of both children of a NEAR or NOT NEAR, one list above the other; gives where the second starts. */
    int findOperands(int node, Scope scope) {
        int left = node + Op.children(code[node]);
        find(left, scope);
        int right = stack.top();
        find(code[left + 1], scope);
        return right;
    }

    private void pushPairs(int from, int to, int otherFrom, int otherTo, int distance) {
        for (int i = from; i < to; i++) {
            long place = stack.get(i);
            int last = PlaceStack.last(place);
            int other = stack.lowerBound(otherFrom, otherTo, PlaceStack.place(last + 1, 0));
            stack.step(1);
            for (; other < otherTo && PlaceStack.first(stack.get(other)) - last - 1 <= distance; other++) {
                stack.push(PlaceStack.place(PlaceStack.first(place), PlaceStack.last(stack.get(other))));
            }
        }
    }

    private void findNotNear(int node, Scope scope) {
        int left = stack.top();
        int right = findOperands(node, scope);
        int end = stack.top();
        int reach = code[node + 2] + 1;
        spreadLasts(right, end);
        int to = left;
        for (int i = left; i < right; i++) {
            long place = stack.get(i);
            stack.step(1);
            int behind = stack.lowerBound(right, end, PlaceStack.place(PlaceStack.last(place) + reach + 1, 0));
            boolean close = behind > right && PlaceStack.last(stack.get(behind - 1)) >= PlaceStack.first(place) - reach;
            if (!close) {
                stack.set(to++, place);
            }
        }
        stack.top(to);
    }

    /** Puts beside each first word the furthest last word of all places up to there. */
    private void spreadLasts(int from, int to) {
        int furthest = -1;
        for (int i = from; i < to; i++) {
            furthest = Math.max(furthest, PlaceStack.last(stack.get(i)));
            stack.set(i, PlaceStack.place(PlaceStack.first(stack.get(i)), furthest));
        }
    }
}
