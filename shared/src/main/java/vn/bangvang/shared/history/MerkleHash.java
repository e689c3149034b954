package vn.bangvang.shared.history;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of a Merkle tree as RFC 6962 defines them: leaves and inner nodes begin with different bytes. */
public final class MerkleHash {

    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Looking the algorithm up takes longer than hashing 65 bytes. */
    private static final ThreadLocal<MessageDigest> OF_THREAD = ThreadLocal.withInitial(MerkleHash::sha256);

    private MerkleHash() {}

    /** Of an entry; in the tree over the log an entry is the hash of an event. */
    public static byte[] leaf(byte[] entry) {
        MessageDigest digest = OF_THREAD.get();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = OF_THREAD.get();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root of a tree without leaves. */
    public static byte[] empty() {
        return sha256().digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
