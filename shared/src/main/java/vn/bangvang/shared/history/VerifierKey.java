package vn.bangvang.shared.history;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;

/**
 * A public key that checks signatures of checkpoints: plain Ed25519 of signed-note (type 1), Ed25519 of tlog-cosignature (type 4) or
 * ML-DSA-44 of tlog-cosignature (type 6). The latter two also say when they were made.
 *
 * @param name of whoever signs; for the keys of a log its origin
 * @param material the key as its algorithm encodes it
 */
public record VerifierKey(String name, Kind kind, byte[] material) {

    /** The algorithms there are, and what a signature of each looks like. */
    public enum Kind {
        ED25519((byte) 1, 32, 64),
        /** Of a witness. */
        ED25519_COSIGNATURE((byte) 4, 32, Long.BYTES + 64),
        ML_DSA_44((byte) 6, 1312, Long.BYTES + 2420);

        final byte type;
        final int keyBytes;
        final int signatureBytes;

        Kind(byte type, int keyBytes, int signatureBytes) {
            this.type = type;
            this.keyBytes = keyBytes;
            this.signatureBytes = signatureBytes;
        }

        static Kind ofType(byte type) {
            for (Kind kind : values()) {
                if (kind.type == type) {
                    return kind;
                }
            }
            throw new MalformedException("a key of the unknown type " + type);
        }
    }

    /** What stands before the 32 bytes of an Ed25519 key where Java reads it. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

    public VerifierKey {
        Note.demandName(name);
        if (material.length != kind.keyBytes) {
            throw new MalformedException("a key of " + material.length + " bytes for " + kind);
        }
    }

    /** The first four bytes of a hash over name, type and key. */
    public int id() {
        MessageDigest digest = MerkleHash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(kind.type);
        return ByteBuffer.wrap(digest.digest(material)).getInt();
    }

    /** As one line. */
    public String text() {
        byte[] typed = ByteBuffer.allocate(1 + material.length)
                .put(kind.type)
                .put(material)
                .array();
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + Base64Text.of(typed);
    }

    /** @throws MalformedException for anything but what {@link #text} writes */
    public static VerifierKey read(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedException("not a verifier key: " + text);
        }
        byte[] typed = Base64Text.read(parts[2]);
        if (typed.length < 1) {
            throw new MalformedException("an empty verifier key");
        }
        byte[] material = new byte[typed.length - 1];
        System.arraycopy(typed, 1, material, 0, material.length);
        VerifierKey key = new VerifierKey(parts[0], Kind.ofType(typed[0]), material);
        if (!key.text().equals(text)) {
            throw new MalformedException("a verifier key whose id is not its own: " + parts[0] + "+" + parts[1]);
        }
        return key;
    }

    public boolean made(Note.Signature signature) {
        return signature.name().equals(name) && signature.id() == id();
    }

    /** Whether the signature is this key's over the checkpoint. */
    public boolean verifies(Checkpoint checkpoint, Note.Signature signature) {
        if (!made(signature) || signature.bytes().length != kind.signatureBytes) {
            return false;
        }
        return kind == Kind.ED25519
                ? verifiesEd25519(checkpoint.text().getBytes(StandardCharsets.UTF_8), signature.bytes())
                : verifiesTimed(checkpoint, ByteBuffer.wrap(signature.bytes()));
    }

    private boolean verifiesEd25519(byte[] message, byte[] bytes) {
        try {
            byte[] encoded = ByteBuffer.allocate(X509.length + material.length)
                    .put(X509)
                    .put(material)
                    .array();
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(bytes);
        } catch (GeneralSecurityException notItsSignature) {
            return false;
        }
    }

    /** What the first signature of this key says, in seconds since 1970-01-01T00:00Z; 0 for a key whose signatures do not say it. */
    long time(Note note) {
        return kind == Kind.ED25519
                ? 0
                : note.signatures().stream()
                        .filter(signature -> made(signature) && signature.bytes().length == kind.signatureBytes)
                        .mapToLong(
                                signature -> ByteBuffer.wrap(signature.bytes()).getLong())
                        .findFirst()
                        .orElse(0);
    }

    private boolean verifiesTimed(Checkpoint checkpoint, ByteBuffer timeAndSignature) {
        long time = timeAndSignature.getLong();
        if (time < 0) {
            return false;
        }
        byte[] bytes = new byte[timeAndSignature.remaining()];
        timeAndSignature.get(bytes);
        if (kind == Kind.ED25519_COSIGNATURE) {
            return verifiesEd25519(cosigned(time, checkpoint), bytes);
        }
        byte[] message = cosigned(name, time, checkpoint);
        MLDSASigner check = new MLDSASigner();
        check.init(false, new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_44, material));
        check.update(message, 0, message.length);
        return check.verifySignature(bytes);
    }

    /** What a witness signs with Ed25519. */
    static byte[] cosigned(long time, Checkpoint checkpoint) {
        return ("cosignature/v1\ntime " + time + "\n" + checkpoint.text()).getBytes(StandardCharsets.UTF_8);
    }

    /** The structure {@code cosigned_message} of tlog-cosignature, for a whole tree. */
    static byte[] cosigned(String cosigner, long time, Checkpoint checkpoint) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(LABEL);
        prefixed(message, cosigner);
        number(message, time);
        prefixed(message, checkpoint.origin());
        number(message, 0);
        number(message, checkpoint.size());
        message.writeBytes(checkpoint.root());
        return message.toByteArray();
    }

    private static void prefixed(ByteArrayOutputStream message, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 255) {
            throw new MalformedException("a name longer than 255 bytes");
        }
        message.write(bytes.length);
        message.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream message, long value) {
        message.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + " (" + kind + ")";
    }
}
