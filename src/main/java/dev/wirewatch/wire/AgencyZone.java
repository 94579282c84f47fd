package dev.wirewatch.wire;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * The zones of agencies that write times without one: local time of their newsroom. Where the agency is not among them,
 * such a time is taken as UTC.
 */
final class AgencyZone {

    /** By the agency's name in {@code provider}. */
    private static final Map<String, ZoneId> BY_PROVIDER = Map.of("STT", ZoneId.of("Europe/Helsinki"));

    /** By what the names of the agency's own {@code meta} of NITF begin with. */
    private static final Map<String, ZoneId> BY_META = Map.of("NTB", ZoneId.of("Europe/Oslo"));

    private AgencyZone() {}

    static ZoneId of(Optional<String> provider) {
        return provider.map(BY_PROVIDER::get).orElse(ZoneOffset.UTC);
    }

    /** The zone of an NITF document, which tells its maker by {@code head/meta}. */
    static ZoneId ofNitf(XmlElement nitf) {
        return nitf.at("head", "meta")
                .flatMap(meta -> meta.attribute("name").stream())
                .flatMap(name -> BY_META.entrySet().stream()
                        .filter(agency -> name.startsWith(agency.getKey()))
                        .map(Map.Entry::getValue))
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }
}
