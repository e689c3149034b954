package vn.bangvang.shared.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every text of a body to {@link CleanText}, before anything is built from it and whoever builds it: a body that
 * is no JSON in UTF-8 goes no further.
 */
@ControllerAdvice
class CleanBody extends RequestBodyAdviceAdapter {

    private final JsonMapper json;

    CleanBody(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = message.getBody().readAllBytes();
        try {
            return new Message(message.getHeaders(), clean(body, limit(target)));
        } catch (JacksonException malformed) {
            throw new HttpMessageNotReadableException("No JSON", malformed, message);
        }
    }

    byte[] clean(byte[] body, int limit) {
        String text = Utf8.decoded(body, "");
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return allComposed(marked, limit) ? body : composed(marked, limit).getBytes(StandardCharsets.UTF_8);
    }

    private boolean allComposed(String body, int limit) {
        boolean composed = true;
        try (JsonParser parser = json.createParser(body)) {
            while (next(parser) != null) {
                if (isText(parser.currentToken())) {
                    String text = parser.getString();
                    // NFC leaves a text that is composed as it is, the very same object.
                    composed &= text == clean(text, parser, limit);
                } else if (parser.currentToken().isNumeric()) {
                    refusePower(parser);
                }
            }
        }
        return composed;
    }

    private String composed(String body, int limit) {
        StringWriter out = new StringWriter(body.length());
        try (JsonParser parser = json.createParser(body);
                JsonGenerator generator = json.createGenerator(out)) {
            while (parser.nextToken() != null) {
                switch (parser.currentToken()) {
                    case VALUE_STRING -> generator.writeString(clean(parser.getString(), parser, limit));
                    case PROPERTY_NAME -> generator.writeName(clean(parser.getString(), parser, limit));
                    default -> generator.copyCurrentEventExact(parser);
                }
            }
        }
        return out.toString();
    }

    private static String clean(String text, JsonParser parser, int limit) {
        return CleanText.of(text, () -> path(parser.streamReadContext()), limit);
    }

    private static @Nullable JsonToken next(JsonParser parser) {
        try {
            return parser.nextToken();
        } catch (StreamConstraintsException monster) {
            throw monster(parser);
        }
    }

    /** Nine characters such as 1e9999999 make a number that fills the memory of whoever rounds it. */
    private static void refusePower(JsonParser parser) {
        String number = parser.getString();
        if (number.indexOf('e') >= 0 || number.indexOf('E') >= 0) {
            throw monster(parser);
        }
    }

    private static BadField monster(JsonParser parser) {
        return new BadField(
                path(parser.streamReadContext()),
                "field.monster",
                Map.of("number", StrictJson.LONGEST_NUMBER, "depth", StrictJson.DEEPEST));
    }

    private static boolean isText(JsonToken token) {
        return token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
    }

    private static int limit(Type target) {
        Class<?> type = ResolvableType.forType(target).toClass();
        TextLimit own = type.getAnnotation(TextLimit.class);
        return own == null ? CleanText.USUAL_LIMIT : own.value();
    }

    /** Such as {@code targets[1].title}; made for an error and never before. */
    private static String path(TokenStreamContext context) {
        Deque<TokenStreamContext> steps = new ArrayDeque<>();
        for (TokenStreamContext at = context; at != null && !at.inRoot(); at = at.getParent()) {
            steps.push(at);
        }
        StringBuilder path = new StringBuilder();
        for (TokenStreamContext step : steps) {
            String dot = path.isEmpty() ? "" : ".";
            path.append(step.inArray() ? "[" + step.getCurrentIndex() + "]" : dot + step.currentName());
        }
        return path.toString();
    }

    private record Message(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
