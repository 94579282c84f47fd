package dev.wirewatch.cli;

import com.google.common.base.Splitter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The URLs of a Schema Registry's servers, with commas between them. */
final class RegistryUrlsConverter implements ITypeConverter<String> {

    private final ServiceUrlConverter url = new ServiceUrlConverter();

    /** @throws TypeConversionException where one of them is no URL of HTTP or HTTPS */
    @Override
    public String convert(String value) {
        Splitter.on(',').split(value).forEach(url::convert);
        return value;
    }
}
