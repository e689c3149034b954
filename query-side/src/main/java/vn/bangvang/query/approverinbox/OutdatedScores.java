package vn.bangvang.query.approverinbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.book.MandateBook.Mandate;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.book.ScoreTableBook.Table;
import vn.bangvang.shared.book.ScoreTableBook.Version;
import vn.bangvang.shared.book.Sheet;
import vn.bangvang.shared.rule.scoring.Supplements;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.UnitId;

/**
 * The lists of scores that have to be given anew (chấm bổ sung) because their table was amended or their assignments were
 * corrected. What an amendment asks for follows from two versions of the table and the scores themselves: it is judged
 * at each reading by the policy that would refuse the consolidation, on the node's reference book.
 */
final class OutdatedScores {

    /** One list: a unit's scores on a sheet, given under a version of the table. */
    record Given(UUID sheet, UUID scorer, int version, boolean reassigned) {}

    private static final String GIVEN = """
            select * from (
              select t.id sheet, t.unit_id scorer, t.self_version version, t.assigned_on is not null reassigned
              from read_approverinbox_v2.sheet t
              where t.unit_id = any(?::uuid[]) and t.self_scored and t.stage = 'SCORING'
              union all
              select t.id, c.scorer_id, c.version, t.assigned_on is not null
              from read_approverinbox_v2.member b
              join read_approverinbox_v2.sheet t on t.cluster_id = b.cluster_id and t.year = b.year
               and t.stage = 'SCORING'
              join read_approverinbox_v2.crossed c on c.sheet_id = t.id and c.scorer_id = b.unit_id and not c.declined
              where b.unit_id = any(?::uuid[])) given
            """;

    private OutdatedScores() {}

    /** Of the units that the reader represents. */
    static List<Given> of(Reading reading, JdbcClient jdbc) {
        List<UnitId> spokenFor = reading.reader().mandates().stream()
                .filter(mandate -> mandate.role() == Role.REPRESENTATIVE)
                .map(Mandate::unit)
                .distinct()
                .toList();
        if (spokenFor.isEmpty()) {
            return List.of();
        }
        ReferenceBook book = reading.reader().book();
        return Listing.of(GIVEN)
                .given(Stored.array(spokenFor), Stored.array(spokenFor))
                .ordered(jdbc, reading, "sheet, scorer", OutdatedScores::given)
                .stream()
                .filter(given -> isOutdated(given, book))
                .toList();
    }

    private static Given given(Row row) {
        return new Given(row.uuid("sheet"), row.uuid("scorer"), row.number("version"), row.flag("reassigned"));
    }

    private static boolean isOutdated(Given given, ReferenceBook book) {
        Optional<Sheet> sheet = book.scores().find(new ScoreSheetId(given.sheet()));
        Optional<Table> table = sheet.flatMap(one -> book.tables().of(one.cluster(), one.quarter()));
        Optional<Version> inForce = table.flatMap(one -> one.in(sheet.get().quarter()));
        if (inForce.isEmpty() || inForce.get().version() == given.version() && !given.reassigned()) {
            // Scores were complete under their version, and nothing has moved since.
            return false;
        }
        Version under = table.get().version(given.version()).orElse(inForce.get());
        return !Supplements.needed(
                        under.toTable(), inForce.get().toTable(), sheet.get().assignments(), scores(given, sheet.get()))
                .isEmpty();
    }

    private static List<CriterionScore> scores(Given given, Sheet sheet) {
        UnitId scorer = new UnitId(given.scorer());
        List<CriterionScore> own = sheet.selfScore();
        return scorer.equals(sheet.unit()) && own != null
                ? own
                : sheet.crossScores().getOrDefault(scorer, List.of());
    }
}
