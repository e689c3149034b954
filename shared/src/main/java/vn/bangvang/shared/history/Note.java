package vn.bangvang.shared.history;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with signatures, as C2SP's signed-note writes it.
 *
 * @param text ends with a line end
 */
public record Note(String text, List<Signature> signatures) {

    private static final String DASH = "\u2014 ";
    /** White space to Unicode, though not to Java. */
    private static final int NEXT_LINE = 0x85;

    private static final int MOST_SIGNATURES = 64;
    private static final int MOST_BYTES = 1 << 20;

    /**
     * @param name of the key, without spaces or plus signs
     * @param id of the key; names and ids are chosen by whoever signs, and prove nothing
     * @param bytes what the algorithm of the key made
     */
    public record Signature(String name, int id, byte[] bytes) {

        String line() {
            byte[] whole = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                    .putInt(id)
                    .put(bytes)
                    .array();
            return DASH + name + " " + Base64Text.of(whole) + "\n";
        }

        static Signature read(String line) {
            int space = line.lastIndexOf(' ');
            if (!line.startsWith(DASH) || space <= DASH.length()) {
                throw new MalformedException("not a line of a signature: " + line);
            }
            String name = line.substring(DASH.length(), space);
            demandName(name);
            byte[] whole = Base64Text.read(line.substring(space + 1));
            if (whole.length <= Integer.BYTES) {
                throw new MalformedException("a signature without bytes");
            }
            ByteBuffer buffer = ByteBuffer.wrap(whole);
            int id = buffer.getInt();
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return new Signature(name, id, bytes);
        }
    }

    public Note {
        signatures = List.copyOf(signatures);
    }

    static void demandName(String name) {
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.chars().anyMatch(Note::isSpace)) {
            throw new MalformedException("not a name of a key: " + name);
        }
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == NEXT_LINE;
    }

    /** @throws MalformedException unless these are the bytes of a note */
    public static Note read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new MalformedException("a note longer than " + MOST_BYTES + " bytes");
        }
        String whole = utf8(file);
        if (whole.chars().anyMatch(character -> character < ' ' && character != '\n')) {
            throw new MalformedException("a control character in a note");
        }
        int end = whole.lastIndexOf("\n\n");
        if (end < 1 || !whole.endsWith("\n")) {
            throw new MalformedException("a note without signatures");
        }
        String below = whole.substring(end + 2);
        if (below.isEmpty()) {
            throw new MalformedException("a note without signatures");
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : below.substring(0, below.length() - 1).split("\n", -1)) {
            signatures.add(Signature.read(line));
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new MalformedException("a note with more than " + MOST_SIGNATURES + " signatures");
        }
        return new Note(whole.substring(0, end + 1), signatures);
    }

    /** With its signatures. */
    public String whole() {
        StringBuilder whole = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> whole.append(signature.line()));
        return whole.toString();
    }

    public byte[] bytes() {
        return whole().getBytes(StandardCharsets.UTF_8);
    }

    /** The same with one signature more. */
    Note with(Signature signature) {
        List<Signature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new Note(text, more);
    }

    /** @throws MalformedException unless the bytes are UTF-8 */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException("not UTF-8");
        }
    }
}
