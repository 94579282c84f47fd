package dev.wirewatch.match.duel;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random choices that a seed makes again. */
record Chance(Random random) {

    static Chance of(long seed) {
        return new Chance(new Random(seed));
    }

    /** A number from the lowest to the highest, both included. */
    int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Any choice, the first ones more often. */
    <T> T ofFirst(List<T> choices) {
        return choices.get(Math.min(random.nextInt(choices.size()), random.nextInt(choices.size())));
    }

    /** Makes from so few to so many. */
    <T> List<T> some(int fewest, int most, Supplier<T> maker) {
        return Stream.generate(maker).limit(between(fewest, most)).toList();
    }
}
