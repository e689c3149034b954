package vn.bangvang.shared.platform.axon;

import java.security.SecureRandom;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/** Time-ordered identifiers (RFC 9562, version 7), so that new rows land beside each other in every index. */
public final class UuidV7 extends IdentifierFactory {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static UUID next() {
        long millis = System.currentTimeMillis();
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        long high = millis << 16 | 0x7000L | (random[0] & 0x0fL) << 8 | random[1] & 0xffL;
        long low = 0;
        for (int i = 2; i < random.length; i++) {
            low = low << 8 | random[i] & 0xffL;
        }
        return new UUID(high, low & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    @Override
    public String generateIdentifier() {
        return next().toString();
    }
}
