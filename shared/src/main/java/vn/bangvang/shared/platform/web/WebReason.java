package vn.bangvang.shared.platform.web;

/** Why a request is turned away before it means anything to the domain. Its words stand in {@code problems.properties}. */
public enum WebReason {
    INVALID_INPUT(400),
    MALFORMED_JSON(400),
    BAD_REQUEST(400),
    CREDENTIALS_IN_ADDRESS(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    CSRF_TOKEN_MISSING(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    UNSUPPORTED_MEDIA_TYPE(415),
    TOO_MANY_AT_ONCE(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private final int status;

    WebReason(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The reason that says no more than a status does. */
    static WebReason of(int status) {
        for (WebReason reason : values()) {
            if (reason.status == status
                    && reason != INVALID_INPUT
                    && reason != MALFORMED_JSON
                    && reason != CREDENTIALS_IN_ADDRESS) {
                return reason;
            }
        }
        return status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
    }
}
