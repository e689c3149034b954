package vn.bangvang.shared.platform.web;

import static java.util.stream.Collectors.joining;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.kernel.Reason;

/** Describes what {@link Problems} write as the answer of every operation that is no success; what is empty in one is left out. */
final class ProblemSchema {

    private static final String NAME = "Problem";

    /** By status, what it says of a request whatever the operation. */
    private static final Map<Integer, String> STATUSES = Map.ofEntries(
            Map.entry(400, "The request cannot be read, or a field is not right; `errors` says which."),
            Map.entry(401, "Nobody is logged in."),
            Map.entry(403, "The account may not do that."),
            Map.entry(404, "There is no such case at this address, or the caller may not know of it."),
            Map.entry(406, "The answer cannot have the format that was asked for."),
            Map.entry(408, "The body came too slowly."),
            Map.entry(409, "It does not fit what has happened to the case."),
            Map.entry(412, "The case has moved on since the version named in `If-Match`."),
            Map.entry(413, "The body is too large."),
            Map.entry(415, "The body is not of the type that is taken."),
            Map.entry(422, "A rule is against it, or an id in the body or in what was asked is unknown."),
            Map.entry(429, "Too much at once; `Retry-After` says when to try again."),
            Map.entry(500, "An error of the service; `requestId` finds it."),
            Map.entry(503, "Not available now; `Retry-After` says when to try again."));

    private static final List<Integer> ALWAYS = List.of(400, 401, 403, 406, 422, 429, 500, 503);
    private static final List<Integer> OF_WRITES = List.of(408, 409, 412, 413, 415);

    private ProblemSchema() {}

    static void addTo(OpenAPI api) {
        api.getComponents().addSchemas(NAME, problem());
        STATUSES.forEach((status, means) -> api.getComponents().addResponses(name(status), response(status, means)));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    ALWAYS.forEach(status -> mayAnswer(operation, status));
                    if (path.contains("{")) {
                        mayAnswer(operation, 404);
                    }
                    if (method == PathItem.HttpMethod.POST) {
                        OF_WRITES.forEach(status -> mayAnswer(operation, status));
                    }
                }));
    }

    private static void mayAnswer(Operation operation, int status) {
        operation
                .getResponses()
                .addApiResponse("" + status, new ApiResponse().$ref("#/components/responses/" + name(status)));
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static ApiResponse response(int status, String means) {
        String codes = Stream.concat(
                        Arrays.stream(WebReason.values())
                                .filter(reason -> reason.status() == status)
                                .map(Enum::name),
                        Arrays.stream(Reason.values())
                                .filter(reason -> reason.kind().status() == status)
                                .filter(reason -> reason.kind() != Reason.Kind.CONFLICT
                                        && reason.kind() != Reason.Kind.RULE
                                        && reason.kind() != Reason.Kind.UNKNOWN)
                                .map(Enum::name))
                .map(code -> "`" + code + "`")
                .collect(joining(", "));
        ApiResponse response = new ApiResponse()
                .description(codes.isEmpty() ? means : means + " Codes: " + codes + ".")
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + NAME))));
        if (status == 429 || status == 503) {
            response.addHeaderObject(
                    "Retry-After",
                    new Header()
                            .description("Seconds to wait before trying again.")
                            .schema(new IntegerSchema()));
        }
        return response;
    }

    private static Schema<?> problem() {
        Schema<?> field = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("message", new StringSchema())
                .required(List.of("field", "message"));
        return new ObjectSchema()
                .description(
                        "Why something was not done (RFC 9457). Programs go by `code`; people read title and detail.")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema().description("The stable name of the reason."))
                .addProperty("instance", new StringSchema())
                .addProperty("requestId", new StringSchema())
                .addProperty("citation", new StringSchema())
                .addProperty("details", new MapSchema())
                .addProperty("errors", new ArraySchema().items(field))
                .required(List.of("type", "title", "status", "detail", "code"));
    }
}
