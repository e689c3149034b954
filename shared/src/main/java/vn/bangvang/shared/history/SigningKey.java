package vn.bangvang.shared.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.MLDSASigner;
import vn.bangvang.shared.history.VerifierKey.Kind;

/** What signs checkpoints: a secret seed, and the public key that goes with it. */
public final class SigningKey {

    private static final String BEGIN = "PRIVATE+KEY+";
    private static final int SEED = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What stands before the seed of an Ed25519 key where Java reads it. */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final VerifierKey verifier;
    private final byte[] seed;

    private SigningKey(VerifierKey verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
    }

    /** A new one, from the machine's source of chance. */
    public static SigningKey generate(String name, Kind kind) {
        if (kind == Kind.ML_DSA_44) {
            byte[] seed = new byte[SEED];
            RANDOM.nextBytes(seed);
            return new SigningKey(new VerifierKey(name, kind, mlDsa(seed).getPublicKey()), seed);
        }
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] material = Arrays.copyOfRange(encoded, encoded.length - SEED, encoded.length);
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return new SigningKey(new VerifierKey(name, kind, material), seed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform from 15 on has Ed25519", e);
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** As one line, which nobody may see. */
    String secretText() {
        byte[] typed = ByteBuffer.allocate(1 + seed.length)
                .put(verifier.kind().type)
                .put(seed)
                .array();
        return BEGIN + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+" + Base64Text.of(typed);
    }

    /**
     * @param verifier its public key
     * @throws MalformedException for anything but what {@link #secretText} writes of the key that goes with the public one
     */
    static SigningKey read(String secretText, VerifierKey verifier) {
        String before = BEGIN + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+";
        if (!secretText.startsWith(before)) {
            throw new MalformedException("not the secret part of " + verifier);
        }
        byte[] typed = Base64Text.read(secretText.substring(before.length()));
        if (typed.length != 1 + SEED || typed[0] != verifier.kind().type) {
            throw new MalformedException("not the secret part of " + verifier);
        }
        return new SigningKey(verifier, Arrays.copyOfRange(typed, 1, typed.length));
    }

    /** @param seconds since 1970-01-01T00:00Z; an Ed25519 signature does not say it */
    public Note.Signature sign(Checkpoint checkpoint, long seconds) {
        byte[] bytes = switch (verifier.kind()) {
            case ED25519 -> signEd25519(checkpoint.text().getBytes(StandardCharsets.UTF_8));
            case ED25519_COSIGNATURE -> timed(seconds, signEd25519(VerifierKey.cosigned(seconds, checkpoint)));
            case ML_DSA_44 -> timed(seconds, signMlDsa(VerifierKey.cosigned(verifier.name(), seconds, checkpoint)));
        };
        return new Note.Signature(verifier.name(), verifier.id(), bytes);
    }

    private byte[] signEd25519(byte[] message) {
        try {
            byte[] encoded = ByteBuffer.allocate(PKCS8.length + seed.length)
                    .put(PKCS8)
                    .put(seed)
                    .array();
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            Signature sign = Signature.getInstance("Ed25519");
            sign.initSign(key);
            sign.update(message);
            return sign.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform from 15 on has Ed25519", e);
        }
    }

    private static byte[] timed(long seconds, byte[] signature) {
        return ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
    }

    private byte[] signMlDsa(byte[] message) {
        MLDSASigner sign = new MLDSASigner();
        sign.init(true, new ParametersWithRandom(mlDsa(seed), RANDOM));
        sign.update(message, 0, message.length);
        try {
            return sign.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("The checkpoint cannot be signed", e);
        }
    }

    private static MLDSAPrivateKeyParameters mlDsa(byte[] seed) {
        return new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed);
    }

    @Override
    public String toString() {
        return "SigningKey[" + verifier + "]";
    }
}
