package dev.wirewatch.feed;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the addresses of the open Internet from all others (IANA's registries of special-purpose addresses, RFC 6890):
 * what is reached at another one may be somebody's router or this machine.
 */
final class PublicAddress {

    /**
     * A range of addresses.
     *
     * @param start its first bytes
     * @param bits how many bits of them count
     */
    private record Block(List<Integer> start, int bits) {

        static Block of(int bits, Integer... start) {
            return new Block(List.of(start), bits);
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start.get(bit / 8) & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> NOT_PUBLIC_4 = List.of(
            Block.of(8, 0), // this network
            Block.of(8, 10), // private, RFC 1918
            Block.of(10, 100, 64), // carriers
            Block.of(8, 127), // loopback
            Block.of(16, 169, 254), // link-local, and clouds' metadata
            Block.of(12, 172, 16), // private
            Block.of(24, 192, 0, 0), // protocol assignments
            Block.of(24, 192, 0, 2), // documentation
            Block.of(24, 192, 88, 99), // relays to IPv6
            Block.of(16, 192, 168), // private
            Block.of(15, 198, 18), // benchmarks
            Block.of(24, 198, 51, 100), // documentation
            Block.of(24, 203, 0, 113), // documentation
            Block.of(4, 224), // multicast
            Block.of(4, 240)); // reserved, broadcast

    /** The only block that is given out. */
    private static final Block GLOBAL_6 = Block.of(3, 0x20);

    private static final List<Block> NOT_PUBLIC_6 = List.of(
            Block.of(23, 0x20, 0x01, 0), // protocol assignments, Teredo
            Block.of(32, 0x20, 0x01, 0x0d, 0xb8), // documentation
            Block.of(20, 0x3f, 0xff, 0)); // documentation

    private static final Block SIX_TO_FOUR = Block.of(16, 0x20, 0x02);
    private static final Block NAT64 = Block.of(96, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final Block MAPPED = Block.of(96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff);

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        return NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(bytes));
    }

    /** Those that stand for an address of IPv4 are what that is. */
    private static boolean isPublic6(byte[] bytes) {
        if (NAT64.holds(bytes) || MAPPED.holds(bytes)) {
            return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (SIX_TO_FOUR.holds(bytes)) {
            return isPublic4(Arrays.copyOfRange(bytes, 2, 6));
        }
        return GLOBAL_6.holds(bytes) && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(bytes));
    }

    /** Whether every address that a host has is public: which of them is taken is not ours to say. */
    static boolean hasOnly(String host) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicAddress::is);
    }
}
