package dev.wirewatch.alert;

import dev.wirewatch.message.ItemRef;
import java.util.Optional;

/** Tells which of two versions of a story is the later one. */
final class VersionOrder {

    private static final int MAX_DIGITS = 18;

    private VersionOrder() {}

    /**
     * Compares two versions: by their numbers where both have one and they differ, else by the times at which the
     * agency made them where both have one.
     *
     * @param left one version
     * @param right another version of the same story
     * @return negative where right is later, positive where left is, 0 where nothing tells
     */
    static int compare(ItemRef left, ItemRef right) {
        Optional<Long> leftNumber = number(left);
        Optional<Long> rightNumber = number(right);
        if (leftNumber.isPresent() && rightNumber.isPresent() && !leftNumber.equals(rightNumber)) {
            return leftNumber.get().compareTo(rightNumber.get());
        }
        if (left.getVersioncreated() != null && right.getVersioncreated() != null) {
            return left.getVersioncreated().compareTo(right.getVersioncreated());
        }
        return 0;
    }

    private static Optional<Long> number(ItemRef item) {
        String version = item.getVersion();
        boolean digits = version != null
                && !version.isEmpty()
                && version.length() <= MAX_DIGITS
                && version.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.valueOf(version)) : Optional.empty();
    }
}
