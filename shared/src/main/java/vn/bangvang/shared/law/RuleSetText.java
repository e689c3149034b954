package vn.bangvang.shared.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The file of a rule set, to the letter.
 *
 * @param file its name, such as {@code quy-che-2027.yml}; without the ending it is the rule set's id
 * @param own whether it is the installation's own; the others come with the product
 */
public record RuleSetText(String file, String content, boolean own) {

    public static final String ENDING = ".yml";

    public String id() {
        return file.substring(0, file.length() - ENDING.length());
    }

    /** What tells one version of the file from another: SHA-256 over its UTF-8, in hexadecimal. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names the file and its version, nothing of the text. */
    @Override
    public String toString() {
        return file + " " + sha256();
    }
}
