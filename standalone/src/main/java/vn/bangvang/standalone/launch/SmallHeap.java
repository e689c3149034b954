package vn.bangvang.standalone.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The heap of the program grows with what it has to do and shrinks again. Left to itself, the Java machine takes a sixty-fourth of the
 * memory at the start and gives little of a peak back. Whoever sets the heap or its collector decides alone.
 */
final class SmallHeap {

    private static final Pattern SET =
            Pattern.compile("-Xm[sx].*|-XX:.*(HeapSize|RAM|HeapFreeRatio).*|-XX:\\+Use\\w+GC");

    /** With fewer processors a collector beside the program takes more than it spares. */
    private static final int WORTH_A_THREAD = 4;

    private SmallHeap() {}

    /** @param given the options by which this program was started */
    static List<String> options(List<String> given, int processors) {
        if (given.stream().anyMatch(option -> SET.matcher(option).matches())) {
            return List.of();
        }
        List<String> options =
                new ArrayList<>(List.of("-Xms64m", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30"));
        if (processors < WORTH_A_THREAD) {
            options.add("-XX:+UseSerialGC");
        }
        return options;
    }
}
