package dev.wirewatch.feed;

import java.util.concurrent.Semaphore;

/** Bounds the memory of all bodies that are received at once, and with it how many there are. */
final class PushMemory {

    /** Each body takes one at its start, and one more for each further MiB. */
    private static final int MIB = 1024 * 1024;

    private final Semaphore free;

    /**
     * @param mebibytes how much there is
     */
    PushMemory(int mebibytes) {
        this.free = new Semaphore(mebibytes);
    }

    /** The share of one request. */
    final class Share implements AutoCloseable {

        private int taken;

        /** Makes sure that some bytes fit. */
        void require(long bytes) throws PushRefusal {
            while ((long) taken * MIB < bytes) {
                if (!free.tryAcquire()) {
                    throw new PushRefusal(FeedFault.BUSY, PushAnswer.later("too many messages at once", 1));
                }
                taken++;
            }
        }

        @Override
        public void close() {
            free.release(taken);
            taken = 0;
        }
    }

    Share share() {
        return new Share();
    }
}
