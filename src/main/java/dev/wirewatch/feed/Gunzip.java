package dev.wirewatch.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Expands gzip data that is whole in memory: one member or several (RFC 1952, section 2.2), and nothing behind them. Java
 * reads what follows a member as another one only where it looks like one, and passes over the rest in silence.
 */
final class Gunzip extends GZIPInputStream {

    /** CRC and size, which end a member. */
    private static final int TRAILER_BYTES = 8;

    /** The buffer takes all of the data, so that what is left in it at the end is all that is left. */
    private Gunzip(byte[] zipped) throws IOException {
        super(new ByteArrayInputStream(zipped), Math.max(1, zipped.length));
    }

    /**
     * Opens gzip data.
     *
     * @param zipped the data, whole
     * @return the expanded data, which ends in a {@link ZipException} where something that is no gzip data follows
     */
    static GZIPInputStream open(byte[] zipped) throws IOException {
        return new Gunzip(zipped);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count < 0 && inf.getRemaining() > TRAILER_BYTES) {
            throw new ZipException((inf.getRemaining() - TRAILER_BYTES) + " bytes that are no gzip data follow it");
        }
        return count;
    }
}
