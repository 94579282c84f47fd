package dev.wirewatch.registry;

/** Confluent's TopicNameStrategy: one schema a topic for keys, and one for values. */
final class Subjects {
    private Subjects() {}

    static String ofKey(String topic) {
        return topic + "-key";
    }

    static String ofValue(String topic) {
        return topic + "-value";
    }
}
