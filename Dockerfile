# One recipe for both sides:  docker build --build-arg SIDE=command-side .   (or query-side)
# Layers from what seldom changes to what always does, so that an update moves a few megabytes.

FROM maven:3.9-eclipse-temurin-25 AS build
ARG SIDE
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    test -n "$SIDE" && mvn -B -q -pl "$SIDE",standalone -am -DskipTests package
RUN mv "$SIDE"/target/*-exec.jar /app.jar && \
    java -Djarmode=tools -jar /app.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre AS program
# Numbers, not names: Kubernetes and scanners can tell that this is not root.
RUN mkdir -p /app /var/lib/bangvang/keys /var/lib/bangvang/checkpoints && \
    chown 10001:10001 /var/lib/bangvang/* && chmod 700 /var/lib/bangvang/*
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY docker/healthy.sh ./
USER 10001:10001
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError -Daxoniq.update-checker.disabled=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8"

# One start over the database that bangvang.jar brings along, so that the later ones find their classes loaded and linked.
FROM program AS archive
ARG SIDE
USER root
RUN chown 10001 /app
USER 10001
COPY --from=build /source/standalone/target/bangvang.jar /tmp/
COPY docker/make-archive.sh /tmp/
RUN bash /tmp/make-archive.sh "$SIDE" /tmp/bangvang.jar

FROM program
COPY --from=archive /app/app.aot ./
ENV JAVA_TOOL_OPTIONS="$JAVA_TOOL_OPTIONS -XX:AOTCache=/app/app.aot"
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "/app/healthy.sh"]
ENTRYPOINT ["java"]
CMD ["-jar", "app.jar"]
