package vn.bangvang.query.inbox;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.scoring.Supplements;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * The lists of scores that have to be given anew (chấm bổ sung) because their table was amended or their assignments were
 * corrected. What an amendment asks for follows from two versions of the table and the scores themselves: it is judged
 * at each reading by the policy that would refuse the consolidation, on the node's reference data.
 */
final class OutdatedScores {

    /** One list: a unit's scores on a sheet. */
    record Given(UUID sheet, UUID scorer) {}

    private static final String GIVEN = """
            select * from (
              select t.id sheet, t.unit_id scorer
              from {approver-inbox}.sheet t
              where t.unit_id = any(?::uuid[]) and t.self_scored and t.stage = 'SCORING'
              union all
              select t.id, c.scorer_id
              from {approver-inbox}.member b
              join {approver-inbox}.sheet t on t.cluster_id = b.cluster_id and t.year = b.year
               and t.stage = 'SCORING'
              join {approver-inbox}.crossed c on c.sheet_id = t.id and c.scorer_id = b.unit_id and not c.declined
              where b.unit_id = any(?::uuid[])) given
            """;

    private OutdatedScores() {}

    /** Of the units that the reader represents. */
    static List<Given> of(QueryContext reading, JdbcClient jdbc) {
        List<UnitId> spokenFor = reading.reader().mandates().stream()
                .filter(mandate -> mandate.role() == Role.REPRESENTATIVE)
                .map(MandateState::unit)
                .distinct()
                .toList();
        if (spokenFor.isEmpty()) {
            return List.of();
        }
        ReferenceData references = reading.reader().references();
        return Listing.of(GIVEN)
                .given(Stored.array(spokenFor), Stored.array(spokenFor))
                .ordered(jdbc, reading, "sheet, scorer", OutdatedScores::given)
                .stream()
                .filter(given -> isOutdated(given, references))
                .toList();
    }

    private static Given given(Row row) {
        return new Given(row.uuid("sheet"), row.uuid("scorer"));
    }

    private static boolean isOutdated(Given given, ReferenceData references) {
        UnitId scorer = new UnitId(given.scorer());
        return references
                .scores()
                .find(new ScoreSheetId(given.sheet()))
                .filter(sheet -> sheet.hasScored(scorer))
                .filter(sheet -> references
                        .tables()
                        .of(sheet.cluster(), sheet.quarter())
                        .filter(table -> isOutdated(table, sheet, scorer))
                        .isPresent())
                .isPresent();
    }

    private static boolean isOutdated(ScoreTableState table, ScoreSheetState sheet, UnitId scorer) {
        boolean amended = table.in(sheet.quarter())
                .filter(inForce -> inForce.version() != sheet.versionOf(scorer))
                .isPresent();
        boolean reassigned = sheet.assignedOn() != null;
        // Otherwise scores were complete under their version, and nothing has moved since.
        return (amended || reassigned)
                && !Supplements.needed(table, sheet, scorer).isEmpty();
    }
}
