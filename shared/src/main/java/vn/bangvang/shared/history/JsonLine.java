package vn.bangvang.shared.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * Lines of JSON that are written in one way only: fields in their order, no spaces, in strings no escapes but those of the quotation
 * mark, of the backslash and, as {@code \\u00XX}, of control characters.
 */
final class JsonLine {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private JsonLine() {}

    /** Whether the bytes can stand in a string: UTF-8 as RFC 3629 has it. */
    static boolean isText(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            int more = following(bytes, at);
            if (more < 0 || at + more >= bytes.length) {
                return false;
            }
            for (int i = 1; i <= more; i++) {
                if ((bytes[at + i] & 0xc0) != 0x80) {
                    return false;
                }
            }
            at += more + 1;
        }
        return true;
    }

    /** How many bytes belong to the one that begins a character; less than 0 where none begins, or one that is written too long. */
    private static int following(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return 0;
        } else if (first < 0xe0) {
            return first < 0xc2 ? -1 : 1;
        }
        int second = at + 1 < bytes.length ? bytes[at + 1] & 0xff : 0;
        if (first < 0xf0) {
            return first == 0xe0 && second < 0xa0 || first == 0xed && second > 0x9f ? -1 : 2;
        }
        return first > 0xf4 || first == 0xf0 && second < 0x90 || first == 0xf4 && second > 0x8f ? -1 : 3;
    }

    /** Grows as it is written; used again for the next line. */
    static final class Writer {

        private byte[] buffer = new byte[4096];
        private int length;

        Writer begin() {
            length = 0;
            return this;
        }

        Writer raw(String ascii) {
            return put(ascii.getBytes(StandardCharsets.US_ASCII));
        }

        Writer number(long value) {
            return raw(Long.toString(value));
        }

        Writer string(byte[] utf8) {
            room(6 * utf8.length + 2);
            buffer[length++] = '"';
            for (byte one : utf8) {
                if (one == '"' || one == '\\') {
                    buffer[length++] = '\\';
                    buffer[length++] = one;
                } else if (one >= 0 && one < ' ') {
                    raw("\\u00");
                    buffer[length++] = HEX[one >> 4];
                    buffer[length++] = HEX[one & 15];
                } else {
                    buffer[length++] = one;
                }
            }
            buffer[length++] = '"';
            return this;
        }

        private Writer put(byte[] bytes) {
            room(bytes.length);
            System.arraycopy(bytes, 0, buffer, length, bytes.length);
            length += bytes.length;
            return this;
        }

        private void room(int more) {
            if (buffer.length - length < more) {
                buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
            }
        }

        byte[] buffer() {
            return buffer;
        }

        int length() {
            return length;
        }
    }

    /** Goes through one line. */
    static final class Reader {

        private static final byte[] NIBBLES = nibbles();
        private static final boolean[] PLAIN = plain();

        /** A string is put together here before it is as long as it turns out to be. */
        private static final ThreadLocal<byte[]> SCRATCH = ThreadLocal.withInitial(() -> new byte[1 << 14]);

        private final byte[] bytes;
        private final int end;
        private int at;

        /** @param end where the line ends, without its line end */
        Reader(byte[] bytes, int begin, int end) {
            this.bytes = bytes;
            this.at = begin;
            this.end = end;
        }

        private static byte[] nibbles() {
            byte[] nibbles = new byte[256];
            Arrays.fill(nibbles, (byte) -1);
            for (int i = 0; i < HEX.length; i++) {
                nibbles[HEX[i]] = (byte) i;
            }
            return nibbles;
        }

        private static boolean[] plain() {
            boolean[] plain = new boolean[256];
            for (int i = 0; i < plain.length; i++) {
                plain[i] = i >= ' ' && i != '"' && i != '\\';
            }
            return plain;
        }

        int at() {
            return at;
        }

        boolean skip(byte[] ascii) {
            if (end - at < ascii.length || !Arrays.equals(bytes, at, at + ascii.length, ascii, 0, ascii.length)) {
                return false;
            }
            at += ascii.length;
            return true;
        }

        void expect(byte[] ascii) {
            if (!skip(ascii)) {
                throw new MalformedException("not written as it should be, at byte " + at + " of its part");
            }
        }

        void expectEnd() {
            if (at != end) {
                throw new MalformedException("more than it should hold");
            }
        }

        /** Not below zero, without a zero before it. */
        long number() {
            int begin = at;
            long value = 0;
            while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - begin < 19) {
                value = 10 * value + bytes[at] - '0';
                at++;
            }
            if (at == begin || value < 0 || at - begin > 1 && bytes[begin] == '0') {
                throw new MalformedException("not a number");
            }
            return value;
        }

        /** In quotation marks. */
        byte[] string() {
            quote();
            byte[] to = SCRATCH.get();
            if (to.length < end - at) {
                to = new byte[end - at];
                SCRATCH.set(to);
            }
            int length = 0;
            int all = 0;
            while (at < end && bytes[at] != '"') {
                byte one = bytes[at];
                if (PLAIN[one & 0xff]) {
                    to[length++] = one;
                    all |= one;
                    at++;
                } else if (one == '\\') {
                    to[length++] = escaped();
                } else {
                    throw new MalformedException("a control character in a string");
                }
            }
            quote();
            byte[] value = Arrays.copyOf(to, length);
            if (all < 0 && !isText(value)) {
                throw new MalformedException("a string that is not UTF-8");
            }
            return value;
        }

        private byte escaped() {
            byte one = at + 1 < end ? bytes[at + 1] : 0;
            if (one == '"' || one == '\\') {
                at += 2;
                return one;
            }
            if (one != 'u' || at + 6 > end) {
                throw new MalformedException("an escape that is not used");
            }
            byte value = control(at);
            at += 6;
            return value;
        }

        private byte control(int from) {
            int high = nibble(from + 4);
            int value = high << 4 | nibble(from + 5);
            if (bytes[from + 2] != '0' || bytes[from + 3] != '0' || value >= ' ') {
                throw new MalformedException("an escape that is not used");
            }
            return (byte) value;
        }

        UUID uuid() {
            quote();
            long most = hex(8);
            dash();
            most = most << 16 | hex(4);
            dash();
            most = most << 16 | hex(4);
            dash();
            long least = hex(4);
            dash();
            least = least << 48 | hex(12);
            quote();
            return new UUID(most, least);
        }

        byte[] hash() {
            quote();
            byte[] hash = new byte[MerkleHash.LENGTH];
            for (int i = 0; i < hash.length; i++) {
                hash[i] = (byte) hex(2);
            }
            quote();
            return hash;
        }

        private long hex(int digits) {
            long value = 0;
            for (int i = 0; i < digits; i++) {
                value = value << 4 | nibble(at);
                at++;
            }
            return value;
        }

        private int nibble(int place) {
            int nibble = place < end ? NIBBLES[bytes[place] & 0xff] : -1;
            if (nibble < 0) {
                throw new MalformedException("not a digit of hexadecimal");
            }
            return nibble;
        }

        private void dash() {
            one('-');
        }

        private void quote() {
            one('"');
        }

        private void one(char expected) {
            if (at >= end || bytes[at] != expected) {
                throw new MalformedException("no " + expected + " where it should be");
            }
            at++;
        }
    }
}
