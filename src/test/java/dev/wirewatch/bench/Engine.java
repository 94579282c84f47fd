package dev.wirewatch.bench;

/** The engines that can be measured. */
enum Engine {
    /** The one that wirewatch runs with. */
    COMPILED {
        @Override
        BenchEngine create() {
            return new CompiledEngine();
        }
    },
    /** Its naive twin. */
    NAIVE {
        @Override
        BenchEngine create() {
            return new NaiveEngine();
        }
    };

    abstract BenchEngine create();
}
