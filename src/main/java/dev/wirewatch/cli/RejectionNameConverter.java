package dev.wirewatch.cli;

import dev.wirewatch.app.RejectionName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a rejection on the command line. */
final class RejectionNameConverter implements ITypeConverter<RejectionName> {

    @Override
    public RejectionName convert(String value) {
        return RejectionName.parse(value)
                .orElseThrow(() -> new TypeConversionException("'" + value
                        + "' is neither an id that 'wirewatch rejected list' prints, such as 2-17, nor a record that was"
                        + " put aside, such as wire-raw-3-1042"));
    }
}
