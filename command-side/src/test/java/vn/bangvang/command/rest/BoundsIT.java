package vn.bangvang.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.command.rest.Probes.Probe;
import vn.bangvang.command.testing.CommandSideNode;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

/**
 * The bounds of every field that a command takes: {@code bounds.txt} names them all, and each is kept over HTTP. To write
 * that file anew after a bound was changed on purpose: {@code -Dbangvang.write-bounds=true}.
 */
class BoundsIT {

    private static final Path WRITTEN = Path.of("src/test/resources/vn/bangvang/command/rest/bounds.txt");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static TestDatabase database;
    private static CommandSideNode node;
    private static TestClient client;

    /** One operation and the body it takes. */
    private record Operation(String path, Class<?> body) {}

    @BeforeAll
    static void start() {
        database = TestPostgres.newDatabase();
        node = CommandSideNode.start(database);
        node.get(Accounts.class)
                .create(new NewAccount(UUID.randomUUID(), "nguoi.go", "Người gõ", null, "mot-mat-khau-dai", false));
        client = node.client().basic("nguoi.go", "mot-mat-khau-dai");
    }

    @AfterAll
    static void stop() {
        node.close();
        database.close();
    }

    @Test
    void the_bounds_of_every_field_are_those_that_are_written_down() throws IOException {
        List<String> bounds = operations()
                .flatMap(operation -> Probes.of(operation.body(), new HashSet<>()).bounds().stream())
                .distinct()
                .sorted()
                .toList();
        if (Boolean.getBoolean("bangvang.write-bounds")) {
            Files.write(WRITTEN, bounds, StandardCharsets.UTF_8);
        }
        assertThat(bounds).isEqualTo(Files.readAllLines(WRITTEN, StandardCharsets.UTF_8));
    }

    @Test
    void one_beyond_a_bound_is_refused_by_the_name_of_its_field_and_one_within_is_not() {
        Set<Class<?>> seen = new HashSet<>();
        List<Asked> asked = operations()
                .flatMap(operation -> Probes.of(operation.body(), seen).all().stream()
                        .map(probe -> new Asked(operation.path(), probe)))
                .toList();
        assertThat(asked).hasSizeGreaterThan(1000);
        assertThat(asked.parallelStream().map(Asked::otherwise).flatMap(Optional::stream))
                .isEmpty();
    }

    private record Asked(String path, Probe probe) {

        /** What was answered, if it is not what the bounds say. */
        Optional<String> otherwise() {
            HttpResponse<String> answer = client.post(path, probe.body());
            return probe.isAnswered(refusedFields(answer))
                    ? Optional.empty()
                    : Optional.of(path + (probe.refused() ? " not refused for all of " : " refused for one of ")
                            + probe.fields() + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private static Set<String> refusedFields(HttpResponse<String> answer) {
        return answer.statusCode() == 400
                ? JSON.readTree(answer.body())
                        .path("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Stream<Operation> operations() {
        return node
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("vn.bangvang.command"))
                .flatMap(entry -> operation(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Operation::path));
    }

    private static Stream<Operation> operation(RequestMappingInfo mapping, HandlerMethod method) {
        String path = mapping.getPatternValues().iterator().next();
        String concrete = path.replace("{year}", "2026").replaceAll("\\{\\w+}", new UUID(1, 1).toString());
        return Stream.of(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getParameterType)
                .map(body -> new Operation(concrete, body));
    }
}
