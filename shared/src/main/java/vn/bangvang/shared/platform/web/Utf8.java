package vn.bangvang.shared.platform.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes from outside as text: well-formed UTF-8 or nothing. */
final class Utf8 {

    private Utf8() {}

    /** @param field to be named when the bytes are no text */
    static String decoded(byte[] bytes, String field) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new BadField(field, "field.encoding");
        }
    }

    /** What a form or an address means by {@code %C4%90+b}; each character is one byte as it came. */
    static String unescaped(String escaped, String field) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
        for (int at = 0; at < escaped.length(); at++) {
            char c = escaped.charAt(at);
            if (c == '%') {
                bytes.write(hex(escaped, at + 1, field) << 4 | hex(escaped, at + 2, field));
                at += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return decoded(bytes.toByteArray(), field);
    }

    /** The text of a header, of which the container makes one character for each byte. */
    static String ofHeader(String value, String field) {
        return value.chars().allMatch(c -> c < 0x80)
                ? value
                : decoded(value.getBytes(StandardCharsets.ISO_8859_1), field);
    }

    private static int hex(String escaped, int at, String field) {
        int digit = at < escaped.length() ? Character.digit(escaped.charAt(at), 16) : -1;
        if (digit < 0 || escaped.charAt(at) >= 0x80) {
            throw new BadField(field, "field.encoding");
        }
        return digit;
    }
}
