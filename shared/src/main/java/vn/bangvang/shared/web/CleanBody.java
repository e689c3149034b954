package vn.bangvang.shared.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every text of a JSON body to {@link CleanText}, before anything is built from it and whatever it is built into.
 * A body that is not well-formed passes: the reading proper says what is wrong with it.
 */
@ControllerAdvice
class CleanBody extends RequestBodyAdviceAdapter {

    private static final int LONGEST_NUMBER = 40;

    private final JsonMapper json;

    CleanBody(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return converter.getSimpleName().contains("Json");
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = message.getBody().readAllBytes();
        return new Message(message.getHeaders(), clean(body, limit(target)));
    }

    private byte[] clean(byte[] body, int limit) {
        try {
            return allComposed(body, limit) ? body : composed(body, limit);
        } catch (JacksonException malformed) {
            return body;
        }
    }

    private boolean allComposed(byte[] body, int limit) {
        boolean composed = true;
        try (JsonParser parser = json.createParser(body)) {
            while (parser.nextToken() != null) {
                if (isText(parser.currentToken())) {
                    String text = parser.getString();
                    // NFC leaves a text that is composed as it is, the very same object.
                    composed &= text == CleanText.of(text, path(parser.streamReadContext()), limit);
                } else if (parser.currentToken().isNumeric()) {
                    refuseMonster(parser);
                }
            }
        }
        return composed;
    }

    private byte[] composed(byte[] body, int limit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
        try (JsonParser parser = json.createParser(body);
                JsonGenerator generator = json.createGenerator(out)) {
            while (parser.nextToken() != null) {
                String path = path(parser.streamReadContext());
                switch (parser.currentToken()) {
                    case VALUE_STRING -> generator.writeString(CleanText.of(parser.getString(), path, limit));
                    case PROPERTY_NAME -> generator.writeName(CleanText.of(parser.getString(), path, limit));
                    default -> generator.copyCurrentEventExact(parser);
                }
            }
        }
        return out.toByteArray();
    }

    /** Nine characters such as 1e9999999 make a number that fills the memory of whoever rounds it. */
    private static void refuseMonster(JsonParser parser) {
        String number = parser.getString();
        if (number.length() > LONGEST_NUMBER || number.indexOf('e') >= 0 || number.indexOf('E') >= 0) {
            throw new BadField(path(parser.streamReadContext()), "field.number", Map.of("max", LONGEST_NUMBER));
        }
    }

    private static boolean isText(JsonToken token) {
        return token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
    }

    private static int limit(Type target) {
        Class<?> type = ResolvableType.forType(target).toClass();
        TextLimit own = type.getAnnotation(TextLimit.class);
        return own == null ? CleanText.USUAL_LIMIT : own.value();
    }

    private static String path(TokenStreamContext context) {
        StringBuilder path = new StringBuilder();
        for (TokenStreamContext at = context; at != null && !at.inRoot(); at = at.getParent()) {
            path.insert(0, at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.currentName());
        }
        return path.indexOf(".") == 0 ? path.substring(1) : path.toString();
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
