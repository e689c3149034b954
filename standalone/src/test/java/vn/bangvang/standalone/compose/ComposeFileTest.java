package vn.bangvang.standalone.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComposeFileTest {

    static final Map<String, String> VARIABLES = Map.of(
            "BANGVANG_SECRETS", "/secrets", "BANGVANG_ROOT_CODE", "TINH", "BANGVANG_ROOT_NAME", "Tỉnh Thái Nguyên");
    private static final Set<String> LASTING = Set.of("postgres", "command-side", "query-side", "proxy");
    private static final Set<String> PASSING = Set.of("prepare", "prepare-read-models");

    private final ComposeFile compose = ComposeFile.with(VARIABLES);

    @Test
    void these_are_the_services_and_their_images() {
        assertThat(compose.services())
                .containsOnlyKeys("postgres", "prepare", "prepare-read-models", "command-side", "query-side", "proxy");
        assertThat(compose.service("postgres")).containsEntry("image", "bangvang/postgres:local");
        assertThat(ProjectFiles.read("docker/postgres/Dockerfile")).contains("\nFROM postgres:18\n");
        assertThat(compose.service("prepare")).containsEntry("image", "bangvang/command-side:local");
        assertThat(compose.service("command-side")).containsEntry("image", "bangvang/command-side:local");
        assertThat(compose.service("prepare-read-models")).containsEntry("image", "bangvang/query-side:local");
        assertThat(compose.service("query-side")).containsEntry("image", "bangvang/query-side:local");
        assertThat(compose.service("proxy").get("image").toString()).startsWith("nginxinc/nginx-unprivileged:");
    }

    @Test
    void only_the_proxy_is_reachable_and_only_from_this_machine_unless_told() {
        assertThat(compose.services()).allSatisfy((name, service) -> {
            if (!name.equals("proxy")) {
                assertThat(service).as(name).doesNotContainKeys("ports", "network_mode");
            }
        });
        assertThat(compose.list("proxy", "ports")).containsExactly("127.0.0.1:8080:8080");
        assertThat(compose.list("proxy", "networks")).doesNotContain("database");
        assertThat(compose.section("networks").get("database")).containsEntry("internal", true);
        assertThat(compose.section("networks").get("services")).containsEntry("internal", true);
    }

    @Test
    void compose_refuses_to_start_while_something_needed_is_not_set() {
        for (String name : VARIABLES.keySet()) {
            var without = new HashMap<>(VARIABLES);
            without.remove(name);
            assertThatThrownBy(() -> ComposeFile.with(without)).hasMessageContaining(name);
            assertThat(ProjectFiles.read("docker/.env.example")).contains(name + "=");
        }
    }

    @Test
    void no_password_stands_in_a_file() {
        assertThat(compose.section("secrets").values())
                .allSatisfy(secret -> assertThat(secret.get("file").toString()).startsWith("/secrets/"));
        assertThat(compose.services().keySet())
                .allSatisfy(name -> assertThat(compose.environment(name))
                        .as(name)
                        .allSatisfy((variable, value) -> assertThat(variable.matches(".*(PASSWORD|SECRET|KEY|TOKEN).*")
                                        && !variable.endsWith("_FILE"))
                                .as(variable)
                                .isFalse()));
        assertThat(ProjectFiles.read("docker/.env.example")).doesNotContainIgnoringCase("password=");
        assertThat(ProjectFiles.read(".gitignore")).contains("\n.env\n", "docker/secrets/");
    }

    @Test
    void make_secrets_makes_a_file_for_each_secret() {
        String script = ProjectFiles.read("docker/make-secrets.sh");

        assertThat(compose.section("secrets")).allSatisfy((name, secret) -> {
            assertThat(secret.get("file")).isEqualTo("/secrets/" + name + ".password");
            assertThat(script).contains(" " + name);
        });
    }

    @Test
    void each_service_knows_the_passwords_of_its_own_roles_alone() {
        assertThat(compose.secrets("postgres").values()).containsExactly("superuser");
        assertThat(compose.secrets("prepare").values())
                .containsExactlyInAnyOrder("superuser", "owner", "command", "query", "accounts");
        assertThat(compose.secrets("prepare-read-models").values()).containsExactly("owner");
        assertThat(compose.secrets("command-side").values())
                .containsExactlyInAnyOrder("command", "accounts", "first-administrator");
        assertThat(compose.secrets("query-side").values()).containsExactlyInAnyOrder("query", "accounts");
        assertThat(compose.secrets("proxy")).isEmpty();
    }

    @Test
    void the_master_key_is_written_by_prepare_and_only_read_by_the_services() {
        assertThat(compose.list("prepare", "volumes")).contains("keys:/var/lib/bangvang/keys");
        assertThat(compose.list("command-side", "volumes"))
                .containsExactly("keys:/var/lib/bangvang/keys:ro", "checkpoints:/var/lib/bangvang/checkpoints");
        assertThat(compose.list("query-side", "volumes"))
                .containsExactly("keys:/var/lib/bangvang/keys:ro", "checkpoints:/var/lib/bangvang/checkpoints:ro");
        assertThat(compose.section("volumes")).containsOnlyKeys("database", "backup", "keys", "checkpoints");
        assertThat(compose.list("postgres", "volumes"))
                .containsExactly("database:/var/lib/postgresql", "backup:/backup");
    }

    @Test
    void a_service_starts_when_what_it_stands_on_is_ready() {
        assertThat(compose.conditions("prepare")).containsExactly(Map.entry("postgres", "service_healthy"));
        assertThat(compose.conditions("prepare-read-models"))
                .containsExactly(Map.entry("prepare", "service_completed_successfully"));
        assertThat(compose.conditions("command-side"))
                .containsExactly(Map.entry("prepare", "service_completed_successfully"));
        assertThat(compose.conditions("query-side"))
                .containsExactly(Map.entry("prepare-read-models", "service_completed_successfully"));
        assertThat(compose.conditions("proxy"))
                .containsOnly(Map.entry("command-side", "service_healthy"), Map.entry("query-side", "service_healthy"));
    }

    @Test
    void every_container_is_kept_small_in_rights() {
        assertThat(compose.services())
                .allSatisfy((name, service) -> assertThat(service)
                        .as(name)
                        .containsEntry("read_only", true)
                        .containsEntry("cap_drop", List.of("ALL"))
                        .containsEntry("security_opt", List.of("no-new-privileges:true"))
                        .containsKey("tmpfs"));
        assertThat(compose.service("postgres")).containsEntry("user", "postgres");
        assertThat(ProjectFiles.read("Dockerfile")).contains("\nUSER 10001:10001\n");
    }

    @Test
    void what_lasts_comes_back_and_what_passes_ends() {
        LASTING.forEach(name -> assertThat(compose.service(name)).containsEntry("restart", "unless-stopped"));
        PASSING.forEach(name -> assertThat(compose.service(name)).containsEntry("restart", "no"));
        assertThat(compose.service("postgres")).containsKey("healthcheck");
        assertThat(compose.service("proxy").get("healthcheck").toString()).contains("/actuator/health/readiness");
        assertThat(ProjectFiles.read("docker/healthy.sh")).contains("GET /actuator/health/readiness ");
        assertThat(ProjectFiles.read("Dockerfile")).contains("HEALTHCHECK", "/app/healthy.sh");
    }

    @Test
    void no_container_takes_all_the_memory_of_the_machine() {
        assertThat(compose.services())
                .allSatisfy((name, service) ->
                        assertThat(service.get("mem_limit").toString()).as(name).matches("\\d+[mg]"));
        assertThat(ProjectFiles.read("Dockerfile")).contains("-XX:MaxRAMPercentage=75");
    }

    @Test
    void builds_that_run_at_once_do_not_write_to_one_cache() {
        assertThat(ProjectFiles.read("Dockerfile")).contains("--mount=type=cache,target=/root/.m2,sharing=locked");
    }

    @Test
    void every_finished_piece_of_the_log_is_archived_by_a_script_of_the_image() {
        assertThat(compose.list("postgres", "command"))
                .contains("archive_mode=on", "archive_command=/bangvang/archive-wal.sh \"%p\" \"%f\" /backup/wal");
        assertThat(ProjectFiles.read("docker/postgres/Dockerfile"))
                .contains("COPY --chmod=755 *.sh verify.sql /bangvang/");
    }

    @Test
    void a_file_of_this_folder_that_is_mounted_exists_and_is_labelled_for_selinux() {
        for (ComposeFile file : List.of(compose, ComposeFile.with("docker-compose.tls.yml", VARIABLES))) {
            file.services().keySet().stream()
                    .flatMap(name -> file.list(name, "volumes").stream())
                    .filter(volume -> volume.startsWith("./"))
                    .forEach(volume -> {
                        assertThat(ProjectFiles.ROOT.resolve(volume.substring(0, volume.indexOf(':'))))
                                .exists();
                        assertThat(volume).endsWith(":ro,Z");
                    });
        }
    }

    @Test
    void https_is_one_more_file_that_makes_cookies_secure_and_needs_a_certificate() {
        ComposeFile tls = ComposeFile.with("docker-compose.tls.yml", VARIABLES);

        assertThat(compose.services().keySet()).containsAll(tls.services().keySet());
        assertThat(tls.list("proxy", "ports")).containsExactly("0.0.0.0:443:8443");
        for (String side : List.of("command-side", "query-side")) {
            assertThat(tls.environment(side)).containsOnly(Map.entry("BANGVANG_IDENTITY_SECURE_COOKIE", "true"));
        }
        assertThat(tls.secrets("proxy").keySet())
                .allSatisfy(name ->
                        assertThat(ProjectFiles.read("docker/tls.conf")).contains("/run/secrets/" + name + ";"));
        assertThat(tls.list("proxy", "volumes")).singleElement().asString().contains(":/etc/nginx/bangvang/");
        assertThat(ProjectFiles.read("docker/nginx.conf")).contains("include /etc/nginx/bangvang/*.conf;");
    }

    @Test
    void metrics_are_one_more_file_that_gives_both_sides_a_token_and_the_proxy_passes_none_on() throws Exception {
        ComposeFile metrics = ComposeFile.with("docker-compose.metrics.yml", VARIABLES);

        assertThat(metrics.services()).containsOnlyKeys("command-side", "query-side");
        for (String side : metrics.services().keySet()) {
            assertThat(metrics.list(side, "networks"))
                    .as("those who watch must not be where the proxy is believed")
                    .containsExactly("watching");
            assertThat(metrics.secrets(side)).containsExactly(Map.entry("bangvang.metrics.token", "metrics"));
            assertThat(KnownProperties.find().hasProperty("bangvang.metrics.token"))
                    .isTrue();
        }
        assertThat(metrics.section("networks")).containsOnly(Map.entry("watching", Map.of("internal", true)));
        assertThat(metrics.section("secrets").get("metrics")).containsEntry("file", "/secrets/metrics.password");
        assertThat(ProjectFiles.read("docker/make-secrets.sh")).contains(" metrics;");
        assertThat(ProjectFiles.read("docker/nginx.conf")).contains("location = /actuator/prometheus {");
    }

    @Test
    void every_container_of_ours_logs_in_the_format_that_is_set() {
        assertThat(ComposeFile.with(merged(VARIABLES, Map.of("BANGVANG_LOG_FORMAT", "ecs")))
                        .environment("prepare"))
                .containsEntry("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
    }

    @Test
    void every_variable_of_the_files_can_be_seen_in_the_example() {
        for (String file : List.of("docker-compose.yml", "docker-compose.tls.yml", "docker-compose.metrics.yml")) {
            assertThat(ComposeFile.variables(file))
                    .filteredOn(name -> !name.equals("BANGVANG_VERSION"))
                    .allSatisfy(name ->
                            assertThat(ProjectFiles.read("docker/.env.example")).contains("\n" + name + "="));
        }
    }

    @Test
    void both_sides_can_be_several() {
        ComposeFile scaled =
                ComposeFile.with(merged(VARIABLES, Map.of("BANGVANG_COMMAND_NODES", "3", "BANGVANG_QUERY_NODES", "2")));

        assertThat(scaled.service("command-side")).containsEntry("deploy", Map.of("replicas", 3));
        assertThat(scaled.service("query-side")).containsEntry("deploy", Map.of("replicas", 2));
        assertThat(scaled.service("command-side")).doesNotContainKey("container_name");
    }

    @Test
    void every_variable_and_secret_is_a_property_that_the_applications_know() throws Exception {
        KnownProperties known = KnownProperties.find();

        for (String name : List.of("prepare", "prepare-read-models", "command-side", "query-side")) {
            assertThat(compose.environment(name).keySet())
                    .as(name)
                    .allSatisfy(variable ->
                            assertThat(known.hasVariable(variable)).as(variable).isTrue());
            assertThat(compose.secrets(name).keySet())
                    .as(name)
                    .allSatisfy(property ->
                            assertThat(known.hasProperty(property)).as(property).isTrue());
        }
    }

    @Test
    void every_program_that_a_container_runs_exists() throws IOException {
        assertThat(compose.services().keySet()).allSatisfy(name -> {
            List<String> command = compose.list(name, "command");
            if (command.contains("-cp")) {
                assertThat(Class.forName(command.get(2)).getMethod("main", String[].class))
                        .isNotNull();
            }
        });
        for (String file : List.of(
                "docker/healthy.sh",
                "docker/make-secrets.sh",
                "docker/postgres/archive-wal.sh",
                "docker/postgres/backup.sh",
                "docker/postgres/restore.sh",
                "docker/postgres/superuser.sh",
                "docker/postgres/drill.sh")) {
            assertThat(Files.isExecutable(ProjectFiles.ROOT.resolve(file)))
                    .as(file)
                    .isTrue();
        }
    }

    private static Map<String, String> merged(Map<String, String> some, Map<String, String> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
