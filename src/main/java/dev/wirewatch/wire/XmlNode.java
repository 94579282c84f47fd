package dev.wirewatch.wire;

/** A piece of an XML document: an element, or text between elements. */
sealed interface XmlNode permits XmlElement, XmlText {}
