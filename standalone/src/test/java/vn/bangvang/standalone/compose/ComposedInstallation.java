package vn.bangvang.standalone.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestServer;
import vn.bangvang.standalone.ReadModelSql;

/**
 * What the compose file describes, without containers: the same jars, laid out as in the image, with the same commands,
 * variables and secret files, over a PostgreSQL server of its own.
 */
final class ComposedInstallation implements AutoCloseable {

    private static final List<String> USUAL_COMMAND = List.of("-jar", "app.jar");

    private final ComposeFile compose = ComposeFile.with(ComposeFileTest.VARIABLES);
    private final TestServer postgres = TestPostgres.newServer(false);
    private final List<Container> containers = new ArrayList<>();
    private final Path folder;

    ComposedInstallation(Path folder) {
        this.folder = folder;
    }

    /** The database and the secrets, and the programs that run first and end. */
    void prepare() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("keys"));
        Path secrets = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("superuser.password"), "test-superuser\n");
        run("bash", ProjectFiles.ROOT.resolve("docker/make-secrets.sh").toString(), secrets.toString());
        layOut("command-side");
        layOut("query-side");
        demandEnd("prepare", "command-side");
        demandEnd("prepare-read-models", "query-side");
    }

    /** Starts a node of a side; it serves once its address is known. */
    Container start(String side, Map<String, String> more) {
        Map<String, String> own = new HashMap<>(more);
        own.put("SERVER_PORT", "0");
        // As the example of the settings has it.
        own.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        return container(side, side, own);
    }

    String firstPassword() throws IOException {
        return Files.readString(folder.resolve("secrets/first-administrator.password"))
                .strip();
    }

    /** All that the log and the read models hold, as the superuser sees it. */
    JdbcClient database() {
        return ReadModelSql.SCHEMAS.client(
                new DriverManagerDataSource(postgres.url("bangvang"), "postgres", "test-superuser"));
    }

    private void demandEnd(String service, String image) {
        Container ending = container(service, image, Map.of());
        if (ending.awaitEnd() != 0) {
            throw new IllegalStateException(service + " failed: " + ending.said());
        }
    }

    private synchronized Container container(String service, String image, Map<String, String> more) {
        List<String> command = compose.list(service, "command");
        Map<String, String> environment = new HashMap<>();
        compose.environment(service).forEach((name, value) -> environment.put(name, here(service, value)));
        environment.putAll(more);
        Container container = Container.start(
                service,
                folder.resolve(image),
                command.isEmpty() ? USUAL_COMMAND : command,
                environment,
                folder.resolve(service + "-" + containers.size() + ".log"));
        containers.add(container);
        return container;
    }

    private String here(String service, String value) {
        return value.replace("postgres:5432", "127.0.0.1:" + postgres.port())
                .replace("/var/lib/bangvang/keys", folder.resolve("keys").toString())
                .replace(
                        "/var/lib/bangvang/checkpoints",
                        folder.resolve("checkpoints").toString())
                .replace("172.31.253.0/24", "127.0.0.1/32")
                .replace(
                        "/rule-sets",
                        ProjectFiles.ROOT.resolve("docker/rule-sets").toString())
                .replace("/run/secrets", mountedSecrets(service).toString());
    }

    /** Only the secrets of the service, under the names it finds them by. */
    private Path mountedSecrets(String service) {
        Path mounted = folder.resolve("run-secrets-" + service);
        try {
            if (Files.notExists(mounted)) {
                Files.createDirectory(mounted);
                for (Map.Entry<String, String> secret : compose.secrets(service).entrySet()) {
                    Files.copy(
                            folder.resolve("secrets").resolve(secret.getValue() + ".password"),
                            mounted.resolve(secret.getKey()));
                }
            }
            return mounted;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As the Dockerfile does it. */
    private void layOut(String side) throws IOException, InterruptedException {
        Path jar = folder.resolve(side + "-jar").resolve("app.jar");
        Files.createDirectory(jar.getParent());
        Files.copy(execJar(side), jar);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        run(
                java,
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                folder.resolve(side).toString());
    }

    private static Path execJar(String side) throws IOException {
        try (Stream<Path> built = Files.list(ProjectFiles.ROOT.resolve(side).resolve("target"))) {
            return built.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Package " + side + " first"));
        }
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("preparing.log").toFile())
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    String.join(" ", command) + ": " + Files.readString(folder.resolve("preparing.log")));
        }
    }

    @Override
    public void close() {
        containers.parallelStream().forEach(Container::close);
        postgres.close();
    }
}
