package vn.bangvang.shared.domain.ranking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * An objection of a member to what was proposed (kiến nghị).
 *
 * @param about the rows that it was raised about; none once the ranking is published
 * @param answeredOn null while it is open
 * @param upheld whether the member was given right
 */
public record Objection(
        ObjectionId id,
        UnitId unit,
        LocalDate raisedOn,
        List<RankingRow> about,
        @Nullable LocalDate answeredOn,
        boolean upheld) {

    static Objection raised(ObjectionId id, UnitId unit, LocalDate raisedOn, List<RankingRow> about) {
        return new Objection(id, unit, raisedOn, about, null, false);
    }

    Objection answered(LocalDate day, boolean right) {
        return new Objection(id, unit, raisedOn, about, day, right);
    }

    Objection settled() {
        return new Objection(id, unit, raisedOn, List.of(), answeredOn, upheld);
    }

    public boolean isOpen() {
        return answeredOn == null;
    }
}
