package dev.wirewatch.cli;

import dev.wirewatch.app.Publication;
import dev.wirewatch.message.RulePack;
import java.io.PrintWriter;

/** Tells what was published. */
final class PublicationLines {

    private PublicationLines() {}

    static void print(Publication publication, PrintWriter out) {
        publication.removed().forEach(pack -> out.println(pack + ": removed"));
        publication.written().forEach(pack -> out.println(line(publication, pack)));
    }

    private static String line(Publication publication, RulePack pack) {
        Integer restored = publication.restored().get(pack.getName());
        return pack.getName() + ": published as version " + pack.getVersion()
                + (restored == null ? "" : ", which is version " + restored + " again");
    }
}
