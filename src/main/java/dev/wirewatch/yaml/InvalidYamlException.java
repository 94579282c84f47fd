package dev.wirewatch.yaml;

/** A YAML file cannot be read as what it should be; the message names file, line, column and what is wrong. */
public final class InvalidYamlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param source the file
     * @param problem what is wrong, in one line
     */
    public InvalidYamlException(String source, String problem) {
        super(source + ": " + problem);
    }

    InvalidYamlException(String source, int line, int column, String problem) {
        super(source + ":" + line + ":" + column + ": " + problem);
    }
}
