package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.UUID;

/** Identifiers of version 7, as the product makes them, of the day that they are made on; the same from the same seed. */
final class Ids {

    private static final int MILLIS_A_DAY = 86_400_000;

    private final SplittableRandom random;

    Ids(long seed) {
        random = new SplittableRandom(seed);
    }

    UUID of(LocalDate day) {
        long millis = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() + random.nextInt(MILLIS_A_DAY);
        return new UUID(millis << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | 0x8000000000000000L);
    }
}
