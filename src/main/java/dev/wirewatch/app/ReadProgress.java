package dev.wirewatch.app;

/** Is told how far the reading of a topic has come. Called by several threads. */
public interface ReadProgress {

    /**
     * There is more to read.
     *
     * @param records how many records, or a few more: marks of transactions count too
     */
    void expect(long records);

    /**
     * More of it has been read.
     *
     * @param records how many of what was expected
     */
    void advance(long records);
}
