/** The command line: one class a command, and the only {@code main}. Results go to stdout, everything else to stderr. */
package dev.wirewatch.cli;
