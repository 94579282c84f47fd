// Reads a topic from its start and prints its first value, decoded by its schema id, as one line of JSON.
// Usage: node read-alert.js BOOTSTRAP REGISTRY_URL TOPIC
"use strict";

const { Kafka, logLevel } = require("kafkajs");
const { SchemaRegistry } = require("@kafkajs/confluent-schema-registry");

async function readFirst(bootstrap, registryUrl, topic) {
  const registry = new SchemaRegistry({ host: registryUrl });
  const kafka = new Kafka({ clientId: "interop", brokers: [bootstrap], logLevel: logLevel.ERROR });
  const consumer = kafka.consumer({ groupId: "interop" });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const first = await new Promise((resolve, reject) => {
    consumer
      .run({
        eachMessage: async ({ message }) => {
          try {
            resolve({
              key: message.key.toString("utf8"),
              type: message.headers.ce_type.toString("utf8"),
              alert: await registry.decode(message.value),
            });
          } catch (fault) {
            reject(fault);
          }
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return first;
}

const [bootstrap, registryUrl, topic] = process.argv.slice(2);
readFirst(bootstrap, registryUrl, topic)
  .then((first) => process.stdout.write(JSON.stringify(first) + "\n"))
  .catch((fault) => {
    process.stderr.write(fault + "\n");
    process.exitCode = 1;
  });
