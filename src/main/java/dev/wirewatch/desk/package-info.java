/**
 * Which desks an alert goes to: a {@link dev.wirewatch.desk.Desk} names its categories and its lowest severity,
 * {@link dev.wirewatch.desk.Desks} is the whole list as read from {@code desks.yml}. No Kafka.
 */
package dev.wirewatch.desk;
