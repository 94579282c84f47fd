/**
 * From matches to alerts, as plain functions: {@link dev.wirewatch.alert.Detections} turns the matches of a news item
 * into detections with their evidence, {@link dev.wirewatch.alert.AlertLifecycle} turns a detection into the next
 * revision of its alert, or into nothing where it says nothing new. No Kafka, no clock.
 */
package dev.wirewatch.alert;
