package dev.wirewatch.alert;

import dev.wirewatch.message.ItemRef;
import dev.wirewatch.message.NewsItem;
import java.time.Instant;
import java.util.Optional;

/** Tells which of two versions of a story is the later one. */
final class VersionOrder {

    private static final int MAX_DIGITS = 18;

    /**
     * No story has as many versions. Reuters' text items bear numbers of up to 2^31 that follow no order; a number made
     * of a time says no more than the time beside it.
     */
    private static final long HIGHEST_COUNT = 999_999;

    private VersionOrder() {}

    /**
     * Compares two versions: by their numbers where both have one that counts versions and they differ, else by the times
     * at which the agency made them where both have one, else by numbers of any size.
     *
     * @param left one version
     * @param right another version of the same story
     * @return negative where right is later, positive where left is, 0 where nothing tells
     */
    static int compare(ItemRef left, ItemRef right) {
        return compare(
                number(left.getVersion()),
                left.getVersioncreated(),
                number(right.getVersion()),
                right.getVersioncreated());
    }

    private static int compare(
            Optional<Long> leftNumber, Instant leftCreated, Optional<Long> rightNumber, Instant rightCreated) {
        int byNumber = leftNumber.isPresent() && rightNumber.isPresent()
                ? leftNumber.get().compareTo(rightNumber.get())
                : 0;
        int byTime = leftCreated != null && rightCreated != null ? leftCreated.compareTo(rightCreated) : 0;
        boolean counted = byNumber != 0 && leftNumber.get() <= HIGHEST_COUNT && rightNumber.get() <= HIGHEST_COUNT;
        return counted || byTime == 0 ? byNumber : byTime;
    }

    /**
     * Tells whether an item is a version that its agency has withdrawn meanwhile: one before the version that was withheld
     * or cancelled, or that version itself, by its number.
     *
     * @param withdrawn the version that was withheld or cancelled
     * @param item a version of the same story that came after it
     * @return false where it is later, and where nothing tells
     */
    static boolean isWithdrawn(NewsItem withdrawn, NewsItem item) {
        Optional<Long> number = number(withdrawn.getVersion());
        int order = compare(number, withdrawn.getVersioncreated(), number(item.getVersion()), item.getVersioncreated());
        return order > 0 || (order == 0 && number.isPresent() && number.equals(number(item.getVersion())));
    }

    private static Optional<Long> number(String version) {
        boolean digits = version != null
                && !version.isEmpty()
                && version.length() <= MAX_DIGITS
                && version.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.valueOf(version)) : Optional.empty();
    }
}
