package dev.wirewatch.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Damages a message a little, as transmission and hostile senders do. */
final class Mutation {

    private static final int MOST_DAMAGES = 4;
    private static final int LONGEST_REPEAT = 4096;
    private static final byte[] SIGNS =
            "\"'{}[]:,\\<>&;/=!-?(\n\r\t 1\0\u0001\u0002\u0003".getBytes(StandardCharsets.UTF_8);

    private Mutation() {}

    /** A copy with one to four damages. */
    static byte[] of(byte[] good, Random random) {
        byte[] damaged = good;
        for (int damage = random.nextInt(MOST_DAMAGES); damage >= 0; damage--) {
            damaged = mutate(damaged, random);
        }
        return damaged;
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        int at = random.nextInt(Math.max(1, bytes.length));
        int near = Math.min(bytes.length, at + random.nextInt(8));
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> splice(bytes, at, near, new byte[0]);
            case 2 -> splice(bytes, at, at, new byte[] {(byte) random.nextInt(256)});
            case 3 -> splice(bytes, at, Math.min(bytes.length, at + 1), sign(random));
            case 4 -> splice(bytes, at, at, repeated(bytes, at, near, random));
            case 5 -> splice(bytes, at, near, Arrays.copyOfRange(bytes, at / 2, Math.min(at, at / 2 + LONGEST_REPEAT)));
            default -> splice(bytes, at, Math.min(bytes.length, at + random.nextInt(200)), new byte[0]);
        };
    }

    private static byte[] sign(Random random) {
        return new byte[] {SIGNS[random.nextInt(SIGNS.length)]};
    }

    private static byte[] repeated(byte[] bytes, int from, int to, Random random) {
        byte[] piece = Arrays.copyOfRange(bytes, from, to);
        int times = piece.length == 0 ? 0 : random.nextInt(LONGEST_REPEAT / piece.length);
        byte[] repeated = new byte[piece.length * times];
        for (int i = 0; i < repeated.length; i++) {
            repeated[i] = piece[i % piece.length];
        }
        return repeated;
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] between) {
        byte[] spliced = Arrays.copyOf(bytes, from + between.length + bytes.length - to);
        System.arraycopy(between, 0, spliced, from, between.length);
        System.arraycopy(bytes, to, spliced, from + between.length, bytes.length - to);
        return spliced;
    }
}
