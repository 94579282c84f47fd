package dev.wirewatch.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest tells. */
final class JarVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = JarVersion.class.getPackage().getImplementationVersion();
        return new String[] {"wirewatch " + (version == null ? "(not from a jar)" : version)};
    }
}
