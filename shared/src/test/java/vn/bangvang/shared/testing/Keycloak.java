package vn.bangvang.shared.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/**
 * A real Keycloak with one realm, of whose people each has the password {@link #PASSWORD}. The profile {@code full} unpacks it;
 * where that was not done its tests are left out.
 */
public final class Keycloak implements AutoCloseable {

    public static final String CLIENT = "bangvang";

    /** Of this one people are asked whether they agree to be known there. */
    public static final String ASKING_CLIENT = "bangvang-hoi";

    public static final String SECRET = "chi-dung-de-thu";
    public static final String PASSWORD = "bốn phương trời";

    /** Below the folder of the module that is tested, or of the one that unpacks it for all. */
    private static final Path UNPACKED = Stream.of(
                    Path.of("target", "keycloak"), Path.of("..", "shared", "target", "keycloak"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of("target", "keycloak"));

    private static final String REALM = """
            {"realm": "thu", "enabled": true, "sslRequired": "none",
             "clients": [{"clientId": "bangvang", "secret": "chi-dung-de-thu", "enabled": true, "publicClient": false,
               "standardFlowEnabled": true, "redirectUris": ["*"], "attributes": {"pkce.code.challenge.method": "S256"}},
              {"clientId": "bangvang-hoi", "secret": "chi-dung-de-thu", "enabled": true, "publicClient": false,
               "consentRequired": true,
               "standardFlowEnabled": true, "redirectUris": ["*"], "attributes": {"pkce.code.challenge.method": "S256"}}],
             "users": [%s, %s]}""";

    private static final String PERSON = """
            {"id": "%s", "username": "%s", "enabled": true, "email": "%s@example.vn", "emailVerified": true,
             "firstName": "Người", "lastName": "Thử", "credentials": [{"type": "password", "value": "%s"}]}""";

    /** Whom the realm knows: the subject of each is the id. */
    public static final String AN = "5f1a4c1e-6a0f-4c1c-9f0e-0a1b2c3d4e5f";

    public static final String BINH = "7b2d9e10-3c4d-4e5f-8a9b-1c2d3e4f5a6b";

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static Keycloak start() throws IOException {
        assumeTrue(Files.isDirectory(UNPACKED), "No Keycloak was unpacked: mvn verify -Pfull does");
        Path home;
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            home = folders.filter(folder -> Files.exists(folder.resolve("bin").resolve("kc.sh")))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
        // What an earlier run left there: who agreed to what.
        FileSystemUtils.deleteRecursively(home.resolve("data").resolve("h2"));
        Path realms = Files.createDirectories(home.resolve("data").resolve("import"));
        Files.writeString(
                realms.resolve("thu.json"),
                REALM.formatted(
                        PERSON.formatted(AN, "an", "an", PASSWORD), PERSON.formatted(BINH, "binh", "binh", PASSWORD)));
        int port = freePort();
        ProcessBuilder keycloak = new ProcessBuilder(
                "bash",
                home.resolve("bin").resolve("kc.sh").toString(),
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--cache=local",
                "--import-realm");
        keycloak.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m");
        keycloak.redirectErrorStream(true)
                .redirectOutput(UNPACKED.resolve("keycloak.log").toFile());
        Keycloak started = new Keycloak(keycloak.start(), port);
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(started::answers);
        return started;
    }

    public String issuer() {
        return "http://127.0.0.1:" + port + "/realms/thu";
    }

    private boolean answers() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new AssertionError("Keycloak did not start: see " + UNPACKED.resolve("keycloak.log"));
        }
        URI address = URI.create(issuer() + "/.well-known/openid-configuration");
        return HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The script starts a Java machine of its own. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
