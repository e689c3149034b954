package vn.bangvang.benchmark.worker;

import java.time.Duration;
import vn.bangvang.benchmark.load.Slice;

/**
 * What a worker is told to do, as one line of text.
 *
 * @param perSecond the steady rate of steps at which to measure the lag, or 0 to count as many steps as there can be
 */
record Order(Slice slice, double perSecond) {

    boolean isLag() {
        return perSecond > 0;
    }

    String encode() {
        return slice.concurrency() + " " + slice.warmUp().toMillis() + " "
                + slice.window().toMillis() + " " + perSecond;
    }

    static Order decode(String line) {
        String[] words = line.split(" ");
        if (words.length != 4) {
            throw new IllegalArgumentException("Not an order: " + line);
        }
        Slice slice = new Slice(
                Integer.parseInt(words[0]),
                Duration.ofMillis(Long.parseLong(words[1])),
                Duration.ofMillis(Long.parseLong(words[2])));
        return new Order(slice, Double.parseDouble(words[3]));
    }
}
