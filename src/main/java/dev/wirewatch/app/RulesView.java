package dev.wirewatch.app;

import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.topology.RulesInForce;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules in force, for {@code /health/rules}.
 *
 * @param rules where they are
 */
record RulesView(RulesInForce rules) {

    Map<String, Object> details() {
        RuleSet now = rules.get();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("ruleSet", now.version());
        details.put("packs", now.packs().stream().map(RulesView::details).toList());
        return details;
    }

    private static Map<String, Object> details(Pack pack) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("pack", pack.name());
        details.put("version", pack.version());
        details.put("rules", pack.rules().size());
        details.put("hash", pack.hash());
        return details;
    }
}
