package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.Flag;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.query.testing.ReadAnew;
import vn.bangvang.query.testing.Sheets;

/** What was written event by event, as things happened, is what large batches of the same log write. */
class RebuildIT {

    @Test
    void a_read_model_built_from_the_log_in_large_batches_is_the_same_to_the_byte() throws Exception {
        try (QuerySide service = QuerySide.start()) {
            history(service);
            Map<String, String> rebuilt = ReadAnew.hashes(service);
            assertThat(rebuilt).isEqualTo(ReadAnew.hashes(service.database())).hasSizeGreaterThan(15);
            assertThat(rebuilt)
                    .allSatisfy(
                            (table, hash) -> assertThat(table.endsWith(".dead_letter") && !hash.startsWith("0 rows"))
                                    .as(table)
                                    .isFalse());
        }
    }

    private static void history(QuerySide service) {
        List<Flag> flags = IntStream.range(0, 30)
                .mapToObj(i -> new Flag(service, "Đơn vị " + i))
                .toList();
        flags.forEach(Flag::submitted);
        flags.subList(0, 25).forEach(Flag::endorsed);
        flags.subList(0, 20).forEach(Flag::decided);
        flags.subList(0, 10).forEach(Flag::forwarded);
        flags.subList(0, 5).forEach(Flag::awarded);
        Sheets.scored(service, flags.stream().map(flag -> flag.unit).toList());
    }
}
