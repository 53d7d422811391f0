package dev.parley.platform;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses lie in the open internet: nothing of this machine, of a private network, or of a cloud's own services. */
final class PublicAddresses {
    private PublicAddresses() {}

    static boolean includes(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int a = bytes[0] & 0xFF;
        int b = bytes[1] & 0xFF;
        int c = bytes[2] & 0xFF;
        var shared = a == 100 && b >= 64 && b < 128;
        var special = a == 192 && b == 0 && (c == 0 || c == 2) || a == 192 && b == 88 && c == 99;
        var examples = a == 198 && (b == 18 || b == 19 || b == 51 && c == 100) || a == 203 && b == 0 && c == 113;
        return a != 0 && a < 240 && !shared && !special && !examples;
    }

    /** Only 2000::/3 is given out. In some of it an address of the old kind is wrapped, which has to be public itself. */
    private static boolean isPublic6(byte[] bytes) {
        if (starts(bytes, 0x00, 0x64, 0xFF, 0x9B)) {
            return wraps(bytes, 12);
        }
        if (starts(bytes, 0x20, 0x02)) {
            return wraps(bytes, 2);
        }
        var teredo = starts(bytes, 0x20, 0x01, 0x00, 0x00);
        var examples = starts(bytes, 0x20, 0x01, 0x0D, 0xB8);
        return (bytes[0] & 0xE0) == 0x20 && !teredo && !examples;
    }

    private static boolean wraps(byte[] bytes, int from) {
        try {
            return includes(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
