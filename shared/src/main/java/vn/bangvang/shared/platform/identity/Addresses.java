package vn.bangvang.shared.platform.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Addresses as the server gives them: never a name, so nothing is looked up. */
final class Addresses {

    private static final int HALF = 8;

    private Addresses() {}

    /** The first half of an address of IPv6, which is all that tells one customer of a network from another. */
    static String firstHalf(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 2 * HALF
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, HALF))
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException odd) {
            return address;
        }
    }
}
