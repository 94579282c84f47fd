package dev.wirewatch.rules;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads what a pack and its rules say for people. What the pack says holds for those of its rules that do not say it. */
final class RuleNotesReader {

    static final String OWNER = "owner";
    static final String DESK = "desk";
    static final String REFERENCES = "references";

    private final Problems problems;

    RuleNotesReader(Problems problems) {
        this.problems = problems;
    }

    /** What the pack says. */
    RuleNotes ofPack(YamlMap pack) {
        return new RuleNotes(owner(pack), desk(pack), List.of());
    }

    RuleNotes ofRule(YamlMap rule, RuleNotes ofPack) {
        return new RuleNotes(
                owner(rule).or(ofPack::owner),
                desk(rule).or(ofPack::desk),
                rule.optional(REFERENCES)
                        .flatMap(node -> YamlValue.all(node, "`references`", this::reference, problems))
                        .orElse(List.of()));
    }

    private Optional<String> owner(YamlMap map) {
        return map.optionalText(OWNER).flatMap(text -> YamlValue.line(text, "`owner`", PackLimits.TITLE, problems));
    }

    private Optional<String> desk(YamlMap map) {
        return map.optionalText(DESK).flatMap(text -> YamlValue.name(text, "`desk`", problems));
    }

    private Optional<String> reference(Node node) {
        return YamlValue.text(node, "a reference", problems)
                .flatMap(text -> YamlValue.line(text, "a reference", PackLimits.REFERENCE, problems)
                        .filter(reference -> isSound(reference, text)));
    }

    /** A note may be anything; what looks like a web address must be one. */
    private boolean isSound(String reference, ScalarNode text) {
        if (!reference.matches("(?i)https?:.*") || isAddress(reference)) {
            return true;
        }
        problems.add(text, "`" + reference + "` is no web address", "for example `https://example.org/page`");
        return false;
    }

    private static boolean isAddress(String reference) {
        try {
            return new URI(reference).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
