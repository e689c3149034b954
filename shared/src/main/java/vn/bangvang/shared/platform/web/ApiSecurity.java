package vn.bangvang.shared.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;

/** Says how a caller proves who it is: by password with each request, or by a session and, to change something, its token. */
final class ApiSecurity {

    private static final String BASIC = "basic";
    private static final String SESSION = "session";
    private static final String TOKEN = "csrf";
    private static final String OPEN = "/api/login";

    private ApiSecurity() {}

    static void addTo(OpenAPI api) {
        api.getComponents()
                .addSecuritySchemes(
                        BASIC,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("Name and password with each request."))
                .addSecuritySchemes(
                        SESSION,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("SESSION")
                                .description("The cookie of a session, as `POST /api/login` sets it."))
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-XSRF-TOKEN")
                                .description("With the cookie of a session, for whatever changes something: the value"
                                        + " of the cookie `XSRF-TOKEN`."));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    SecurityRequirement session = new SecurityRequirement().addList(SESSION);
                    if (method != PathItem.HttpMethod.GET) {
                        session.addList(TOKEN);
                    }
                    operation.setSecurity(List.of(new SecurityRequirement().addList(BASIC), session));
                    if (path.equals(OPEN)) {
                        openToAll(operation);
                    } else if (path.startsWith(OPEN + "/")) {
                        operation.setSecurity(List.of(new SecurityRequirement()));
                    }
                }));
    }

    /** Name and password stand in the body, if not in the header. */
    private static void openToAll(Operation operation) {
        operation.setSecurity(List.of(new SecurityRequirement(), new SecurityRequirement().addList(BASIC)));
    }
}
