package vn.bangvang.shared.history;

import java.util.Base64;

/** Base 64 of RFC 4648, section 4. One text for one value: what is not written as it would be written is refused. */
final class Base64Text {

    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws MalformedException for anything but what {@link #of} writes */
    static byte[] read(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (of(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below.
        }
        throw new MalformedException("not base 64: " + shortened(text));
    }

    static byte[] readHash(String text) {
        byte[] hash = read(text);
        if (hash.length != MerkleHash.LENGTH) {
            throw new MalformedException("not a hash of 32 bytes: " + shortened(text));
        }
        return hash;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
