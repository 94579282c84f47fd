/**
 * Wire messages to news items. {@link dev.wirewatch.wire.WireReaders} decodes a message, recognises its format and
 * hands it to the one {@link dev.wirewatch.wire.WireReader} of that format; what comes out is a
 * {@link dev.wirewatch.wire.Reading}: news items, or the reason why there are none. Plain functions over values: no
 * clock, no Kafka. {@code docs/wire-formats.md} tells what each reader reads.
 */
package dev.wirewatch.wire;
