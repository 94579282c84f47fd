package dev.wirewatch.wire;

/**
 * Text between elements; a CDATA section is text like any other.
 *
 * @param text the text as the document has it, entities decoded, white space kept
 */
record XmlText(String text) implements XmlNode {}
