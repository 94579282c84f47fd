FROM maven:3.9.11-eclipse-temurin-17 AS build
WORKDIR /build
# The dependencies in a layer of their own: they change less often than the sources.
COPY pom.xml ./
RUN mvn -B -q dependency:go-offline
COPY . .
# Tests and formatting are the business of the build outside of the image.
RUN mvn -B -q -DskipTests -Dspotless.check.skip package

# Ubuntu rather than Alpine: RocksDB's library, in which Kafka Streams keeps its state, is at home on glibc.
FROM eclipse-temurin:17.0.19_10-jre-noble
ENV LANG=C.UTF-8
# The folder is made here so that a new volume mounted on it belongs to the service.
RUN useradd --system --user-group --uid 10001 --no-create-home wirewatch \
    && install --directory --owner=wirewatch --group=wirewatch /var/lib/wirewatch
COPY --from=build /build/target/wirewatch.jar /opt/wirewatch/wirewatch.jar
USER wirewatch
WORKDIR /var/lib/wirewatch
# Half of the container's memory for the heap: RocksDB and the network buffers live outside of it.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8", "-jar", "/opt/wirewatch/wirewatch.jar"]
CMD ["run", "--config", "/etc/wirewatch/wirewatch.yml"]
# Live, not ready: a service that waits for Kafka must not be killed for it. Bash, as the image has no HTTP client.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/18080 && printf 'GET /health/live HTTP/1.1\\r\\nHost: 127.0.0.1:18080\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
