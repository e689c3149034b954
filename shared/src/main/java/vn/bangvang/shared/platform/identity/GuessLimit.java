package vn.bangvang.shared.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How much guessing of one kind is borne. Some wrong tries are free; then either each further one waits twice as long as
 * the one before, or they come back one by one. Keys are known to the database by their hash alone.
 *
 * @param free how many tries may be wrong before the next one waits
 * @param seconds the longest wait where waits double, else the time after which one more try is free
 */
record GuessLimit(String key, int free, int seconds, boolean doubling) {

    /** One name tried from one address: where somebody mistypes their own password. */
    static GuessLimit ofNameAt(String username, String address) {
        return new GuessLimit(hash("name:" + username + " at " + network(address)), 5, 60, true);
    }

    /** One name tried from many addresses; far enough away that two strangers do not keep its owner out. */
    static GuessLimit ofName(String username) {
        return new GuessLimit(hash("name:" + username), 60, 60, false);
    }

    /** Many names tried from one address, behind which a whole office may sit. */
    static GuessLimit ofAddress(String address) {
        return new GuessLimit(hash("address:" + network(address)), 200, 3, false);
    }

    /** A device from which this account has logged in before: nobody else's tries count against it. */
    static GuessLimit ofDevice(String username, String device) {
        return new GuessLimit(hash("device:" + device + " of " + username), 5, 60, true);
    }

    /** The old password asked of somebody who is logged in, perhaps by a stolen session. */
    static GuessLimit ofChange(String username) {
        return new GuessLimit(hash("change:" + username), 5, 60, true);
    }

    /** Whoever has an address of IPv6 has the whole /64 around it. */
    private static String network(String address) {
        return address.contains(":") ? Addresses.firstHalf(address) : address;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
