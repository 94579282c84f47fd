/** Reads YAML files into records, strictly: an unknown or missing key is an error with its file, line and column. */
package dev.wirewatch.yaml;
