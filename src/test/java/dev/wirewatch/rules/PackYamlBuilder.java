package dev.wirewatch.rules;

/** Writes small packs for tests. */
final class PackYamlBuilder {

    private final StringBuilder yaml = new StringBuilder();

    private PackYamlBuilder(String name) {
        yaml.append("pack: ").append(name).append("\ntitle: Pack ").append(name).append("\nrules:\n");
    }

    static PackYamlBuilder pack(String name) {
        return new PackYamlBuilder(name);
    }

    PackYamlBuilder rule(String id, String category, String query) {
        yaml.append("  - id: ").append(id).append('\n');
        yaml.append("    title: Rule ").append(id).append('\n');
        yaml.append("    category: ").append(category).append('\n');
        yaml.append("    severity: high\n");
        yaml.append("    query: ").append(query).append('\n');
        yaml.append("    examples:\n      match: [any]\n      no_match: [none]\n");
        return this;
    }

    String yaml() {
        return yaml.toString();
    }

    Pack read() throws InvalidRulesException {
        return PackReader.read(yaml.substring("pack: ".length(), yaml.indexOf("\n")) + ".yml", yaml());
    }
}
