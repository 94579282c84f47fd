package dev.wirewatch.registry;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * What a registry's HTTP status and error code mean for a caller. Codes are those of Confluent's REST API
 * (https://docs.confluent.io/platform/current/schema-registry/develop/api.html).
 */
final class RegistryAnswers {
    private static final int CONFLICT = 409;
    private static final int SUBJECT_NOT_FOUND = 40401;
    private static final int SCHEMA_NOT_FOUND = 40403;

    /** Statuses below 500 that mean later, not no: request time-out, too early, too many requests. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    /** The answer's own text may be long, where a registry lists all conflicts. */
    private static final int LONGEST_ANSWER = 600;

    private RegistryAnswers() {}

    static boolean isAway(int status) {
        return status >= 500 || LATER.contains(status);
    }

    static boolean isForbidden(int status) {
        return status == 401 || status == 403;
    }

    /** Whether the registry itself answers, and not some other web server, or a wrong path on the right one. */
    static boolean isFromRegistry(int status, int errorCode) {
        return status != 404 || errorCode / 100 == 404;
    }

    /** Whether an error comes from a registry at work. One that keeps its configuration from us (403) is. */
    static boolean isReachable(int status, int errorCode) {
        return !isAway(status) && status != 401 && isFromRegistry(status, errorCode);
    }

    static SchemaRefusedException refusedSchema(String subject, int errorCode, String answer) {
        return switch (errorCode) {
            case SUBJECT_NOT_FOUND, SCHEMA_NOT_FOUND ->
                new SchemaRefusedException("the schema of subject " + subject + " is not registered and"
                        + " auto.register.schemas is false: register it from the folder schemas first");
            case CONFLICT ->
                new SchemaRefusedException("the Schema Registry holds an incompatible schema for subject " + subject
                        + ": " + oneLine(answer));
            default ->
                new SchemaRefusedException(
                        "the Schema Registry refuses the schema of subject " + subject + ": " + oneLine(answer));
        };
    }

    /** What went wrong in a few words, without the text of an exception, which may hold a URL with a password. */
    static String kind(Throwable failure) {
        Throwable root = root(failure);
        if (root instanceof ConnectException) {
            return "connection refused";
        }
        if (root instanceof SocketTimeoutException) {
            return "time-out";
        }
        return root instanceof UnknownHostException
                ? "unknown host"
                : root.getClass().getSimpleName();
    }

    static String rootMessage(Throwable failure) {
        return oneLine(root(failure).getMessage());
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static String oneLine(String text) {
        String line =
                text == null ? "no reason given" : text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER) + "...";
    }
}
