package dev.wirewatch.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of a Schema Registry client, checked.
 *
 * @param urls where the registry is, tried in turn; without credentials, since the client logs them
 * @param autoRegister whether a schema that the registry lacks is registered; otherwise it is only looked up
 * @param client what the client gets: every setting as given, and credentials that stood in a URL
 */
record RegistrySettings(List<String> urls, boolean autoRegister, Map<String, Object> client) {

    static final String URL = "schema.registry.url";
    static final String AUTO_REGISTER = "auto.register.schemas";

    private static final String PREFIX = "schema.registry.";
    private static final Set<String> SCHEMES = Set.of("http", "https", "mock");

    private static final List<String> SECRET =
            List.of("user.info", "password", "auth.token", "client.secret", ".key", "jaas.config");

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
        List<URI> urls = urls(given.get(URL));
        userInfo(urls).ifPresent(user -> {
            client.put("basic.auth.credentials.source", "USER_INFO");
            client.put("basic.auth.user.info", user);
        });
        List<String> plain = urls.stream().map(RegistrySettings::withoutSecrets).toList();
        return new RegistrySettings(plain, autoRegister(given.get(AUTO_REGISTER)), client);
    }

    /** The URLs, for messages. */
    String where() {
        return String.join(", ", urls);
    }

    /** A text without the values of secret settings. */
    String redacted(String text) {
        String redacted = text;
        for (Map.Entry<String, Object> setting : client.entrySet()) {
            boolean secret = SECRET.stream().anyMatch(setting.getKey()::endsWith);
            String value = setting.getValue().toString();
            redacted = secret && !value.isEmpty() ? redacted.replace(value, "***") : redacted;
        }
        return redacted;
    }

    /** Names where the registry is, and no credentials. */
    @Override
    public String toString() {
        return "RegistrySettings[" + where() + ", autoRegister=" + autoRegister + "]";
    }

    private static List<URI> urls(Object setting) {
        List<URI> urls = setting == null
                ? List.of()
                : Arrays.stream(setting.toString().split(",", -1))
                        .map(String::strip)
                        .filter(url -> !url.isEmpty())
                        .map(RegistrySettings::url)
                        .toList();
        if (urls.isEmpty()) {
            throw new IllegalArgumentException(URL + " is not set: give the URL of the Schema Registry");
        }
        return urls;
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text);
            if (url.getScheme() != null && SCHEMES.contains(url.getScheme()) && url.getRawAuthority() != null) {
                return url;
            }
        } catch (URISyntaxException notAUrl) {
            // Not passed on as the cause: its message holds the whole text, and so a password.
            throw notHttp(text);
        }
        throw notHttp(text);
    }

    private static IllegalArgumentException notHttp(String text) {
        return new IllegalArgumentException(
                URL + " holds something that is not an http or https URL: " + text.replaceAll("//[^/]*@", "//"));
    }

    /** The client takes one pair for all its URLs. */
    private static Optional<String> userInfo(List<URI> urls) {
        List<String> pairs = urls.stream()
                .map(URI::getUserInfo)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (pairs.size() > 1) {
            throw new IllegalArgumentException(URL + " holds several user names or passwords: give one for all");
        }
        return pairs.stream().findFirst();
    }

    private static String withoutSecrets(URI url) {
        String authority = url.getRawAuthority();
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return url.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1) + path;
    }

    private static boolean autoRegister(Object setting) {
        String text = setting == null ? "true" : setting.toString();
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(AUTO_REGISTER + " is true or false, not " + text);
        };
    }
}
