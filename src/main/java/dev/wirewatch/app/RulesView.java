package dev.wirewatch.app;

import dev.wirewatch.rules.Pack;
import dev.wirewatch.topology.RulesInForce;
import dev.wirewatch.topology.RulesInForce.Versioned;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules in force, for {@code /health/rules}.
 *
 * @param rules where they are
 */
record RulesView(RulesInForce rules) {

    Map<String, Object> details() {
        Versioned now = rules.versioned();
        List<Map<String, Object>> packs =
                now.ruleSet().packs().stream().map(pack -> details(pack, now)).toList();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("ruleSet", now.ruleSet().version());
        details.put("packs", packs);
        return details;
    }

    private static Map<String, Object> details(Pack pack, Versioned now) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("pack", pack.name());
        details.put("version", now.versions().get(pack.name()));
        details.put("rules", pack.rules().size());
        details.put("hash", pack.hash());
        return details;
    }
}
