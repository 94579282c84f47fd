package dev.wirewatch.wire;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What this thread has computed: unlike the time on the wall, it does not tell how busy the machine is. */
final class CpuTime {

    private CpuTime() {}

    static Duration now() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    /** What it takes to do something. */
    static Duration of(Runnable work) {
        Duration start = now();
        work.run();
        return now().minus(start);
    }
}
