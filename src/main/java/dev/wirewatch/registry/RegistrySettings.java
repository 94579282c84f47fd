package dev.wirewatch.registry;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings of a Schema Registry client, checked.
 *
 * @param urls where the registry is, tried in turn
 * @param autoRegister whether a schema that the registry lacks is registered; otherwise it is only looked up
 * @param client what the client gets: every setting as given
 */
record RegistrySettings(List<String> urls, boolean autoRegister, Map<String, Object> client) {

    static final String URL = "schema.registry.url";
    static final String AUTO_REGISTER = "auto.register.schemas";

    private static final String PREFIX = "schema.registry.";
    private static final String MOCK = "mock://";

    /** Milliseconds; the client's own 60 s would leave a stream silent for a minute for each dead URL. */
    private static final Map<String, Object> DEFAULTS =
            Map.of("http.connect.timeout.ms", 3_000, "http.read.timeout.ms", 10_000);

    RegistrySettings {
        urls = List.copyOf(urls);
        client = Map.copyOf(client);
    }

    /**
     * Checks settings as they stand in a configuration. A name may carry the prefix {@code schema.registry.} or not,
     * since the ecosystem's tools use both forms.
     *
     * @throws IllegalArgumentException if there is no URL, or one that is not HTTP(S) or {@code mock://}
     */
    static RegistrySettings of(Map<String, ?> given) {
        Map<String, Object> client = new LinkedHashMap<>(DEFAULTS);
        given.forEach((name, value) -> {
            if (value != null && name.startsWith(PREFIX)) {
                client.put(name.substring(PREFIX.length()), value);
            }
        });
        given.forEach((name, value) -> {
            if (value != null) {
                client.put(name, value);
            }
        });
        return new RegistrySettings(urls(given.get(URL)), autoRegister(given.get(AUTO_REGISTER)), client);
    }

    /** Each URL without what may be secret in it, for messages. */
    String where() {
        return urls.stream().map(RegistrySettings::withoutCredentials).collect(Collectors.joining(", "));
    }

    /** Names where the registry is, and no credentials. */
    @Override
    public String toString() {
        return "RegistrySettings[" + where() + ", autoRegister=" + autoRegister + "]";
    }

    private static List<String> urls(Object setting) {
        List<String> urls = setting == null
                ? List.of()
                : Arrays.stream(setting.toString().split(",", -1))
                        .map(String::strip)
                        .filter(url -> !url.isEmpty())
                        .toList();
        if (urls.isEmpty()) {
            throw new IllegalArgumentException(URL + " is not set: give the URL of the Schema Registry");
        }
        urls.forEach(RegistrySettings::check);
        return urls;
    }

    private static void check(String url) {
        boolean usable = url.startsWith(MOCK) || isHttp(url);
        if (!usable) {
            throw new IllegalArgumentException(
                    URL + " holds something that is not an http or https URL: " + url.replaceAll("//[^/]*@", "//"));
        }
    }

    private static boolean isHttp(String url) {
        try {
            URI uri = URI.create(url);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException notAUrl) {
            return false;
        }
    }

    private static boolean autoRegister(Object setting) {
        String text = setting == null ? "true" : setting.toString();
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(AUTO_REGISTER + " is true or false, not " + text);
        };
    }

    private static String withoutCredentials(String url) {
        if (url.startsWith(MOCK)) {
            return url;
        }
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + (uri.getRawPath() == null ? "" : uri.getRawPath());
    }
}
