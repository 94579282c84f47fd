package dev.wirewatch.app;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The service's health at one moment.
 *
 * @param checks what was checked, with {@link #OK} or what is wrong, in order of dependence
 */
record Health(Map<String, String> checks) {

    static final String OK = "ok";

    Health {
        checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
    }

    boolean isReady() {
        return checks.values().stream().allMatch(OK::equals);
    }
}
