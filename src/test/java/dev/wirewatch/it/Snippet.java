package dev.wirewatch.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tutorial's reader does or sees next: one fenced block of the document, or a command with the block of its
 * output. The info string of a block says which: {@code sh} a command, {@code sh exit=1} one that ends with that code,
 * {@code sh terminal=NAME} one that goes on, {@code sh every-terminal} what each terminal begins with; {@code text} the
 * output of the command right above, {@code text terminal=NAME} what then comes in another terminal;
 * {@code yaml file=NAME}, {@code json file=NAME} and {@code text file=NAME} a file, {@code diff file=NAME} a change in
 * it. Any other block is refused.
 */
sealed interface Snippet {

    /** Where the block begins, from 1. */
    int line();

    /** What is typed in each terminal before anything else. */
    record EveryTerminal(int line, String script) implements Snippet {}

    /** A command that ends with a code, and all that it prints, which is nothing where the document shows nothing. */
    record Command(int line, String script, int exitCode, String output) implements Snippet {}

    /** A command that goes on in a terminal of its own, and what it prints at first. */
    record Started(int line, String terminal, String script, String output) implements Snippet {}

    /** What comes next in the terminal of a command that goes on. */
    record Seen(int line, String terminal, String output) implements Snippet {}

    /** A file that is written. */
    record Written(int line, String file, String text) implements Snippet {}

    /** A file in which some lines are replaced. */
    record Changed(int line, String file, String before, String after) implements Snippet {}

    /** All snippets of a Markdown document, in order. */
    static List<Snippet> all(String document) {
        List<Fenced> blocks = Fenced.all(document);
        List<Snippet> snippets = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Optional<Fenced> next = i + 1 < blocks.size() ? Optional.of(blocks.get(i + 1)) : Optional.empty();
            Optional<Fenced> output = next.filter(block -> block.info().equals("text"));
            if (blocks.get(i).isCommand()) {
                snippets.add(blocks.get(i).command(output.map(Fenced::text).orElse("")));
                i += output.isPresent() ? 1 : 0;
            } else {
                snippets.add(blocks.get(i).other());
            }
        }
        return List.copyOf(snippets);
    }

    /**
     * A fenced block.
     *
     * @param line where it begins, from 1
     * @param info its info string
     * @param text what is in it, each line with its line feed
     */
    record Fenced(int line, String info, String text) {

        private static final String FENCE = "```";
        private static final Pattern EXIT = Pattern.compile("sh exit=([1-9])");
        private static final Pattern STARTED = Pattern.compile("sh terminal=([a-z]+)");
        private static final Pattern SEEN = Pattern.compile("text terminal=([a-z]+)");
        private static final Pattern WRITTEN = Pattern.compile("(?:yaml|json|text) file=([a-z./]+)");
        private static final Pattern CHANGED = Pattern.compile("diff file=([a-z./]+)");

        /** All blocks of a document; a fence that is not three backquotes at a line's beginning is refused. */
        static List<Fenced> all(String document) {
            List<Fenced> blocks = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            Fenced open = null;
            int number = 0;
            for (String line : document.lines().toList()) {
                number++;
                if (open != null && line.equals(FENCE)) {
                    blocks.add(new Fenced(open.line, open.info, text.toString()));
                    open = null;
                } else if (open != null) {
                    text.append(line).append('\n');
                } else if (line.strip().startsWith(FENCE) || line.strip().startsWith("~~~")) {
                    open = new Fenced(number, line.startsWith(FENCE) ? line.substring(FENCE.length()) : line, "");
                    text.setLength(0);
                }
            }
            if (open != null) {
                throw new IllegalArgumentException("line " + open.line + ": a block that is never closed");
            }
            return List.copyOf(blocks);
        }

        boolean isCommand() {
            return info.equals("sh")
                    || EXIT.matcher(info).matches()
                    || STARTED.matcher(info).matches();
        }

        Snippet command(String output) {
            Matcher started = STARTED.matcher(info);
            if (started.matches()) {
                return new Started(line, started.group(1), text, output);
            }
            Matcher exit = EXIT.matcher(info);
            return new Command(line, text, exit.matches() ? Integer.parseInt(exit.group(1)) : 0, output);
        }

        Snippet other() {
            Matcher seen = SEEN.matcher(info);
            Matcher written = WRITTEN.matcher(info);
            Matcher changed = CHANGED.matcher(info);
            if (info.equals("sh every-terminal")) {
                return new EveryTerminal(line, text);
            } else if (seen.matches()) {
                return new Seen(line, seen.group(1), text);
            } else if (written.matches()) {
                return new Written(line, written.group(1), text);
            } else if (changed.matches()) {
                return new Changed(line, changed.group(1), side('-'), side('+'));
            }
            throw new IllegalArgumentException("line " + line + ": a block that cannot be run: " + FENCE + info);
        }

        /** The lines before or after a change, those that stay among them. */
        private String side(char sign) {
            StringBuilder side = new StringBuilder();
            text.lines().forEach(changed -> {
                if (changed.isEmpty() || " -+".indexOf(changed.charAt(0)) < 0) {
                    throw new IllegalArgumentException("line " + line + ": no line of a change: " + changed);
                }
                if (changed.charAt(0) == ' ' || changed.charAt(0) == sign) {
                    side.append(changed, 1, changed.length()).append('\n');
                }
            });
            return side.toString();
        }
    }
}
