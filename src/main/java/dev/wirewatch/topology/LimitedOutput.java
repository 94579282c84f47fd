package dev.wirewatch.topology;

import java.io.IOException;
import java.io.OutputStream;

/** Takes bytes up to a limit and keeps none of them. */
final class LimitedOutput extends OutputStream {

    private int left;

    /** There were more bytes than the limit. */
    static final class FullException extends IOException {

        private static final long serialVersionUID = 1L;

        FullException() {
            super("more bytes than the limit");
        }
    }

    /** @param limit how many bytes it takes */
    LimitedOutput(int limit) {
        left = limit;
    }

    @Override
    public void write(int b) throws FullException {
        take(1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws FullException {
        take(length);
    }

    private void take(int bytes) throws FullException {
        if (bytes > left) {
            throw new FullException();
        }
        left -= bytes;
    }
}
