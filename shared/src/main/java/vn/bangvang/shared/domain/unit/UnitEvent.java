package vn.bangvang.shared.domain.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;

/** The life of a unit (đơn vị) in the tree of units. */
public sealed interface UnitEvent extends DomainEvent {

    UnitId unitId();

    /** A unit is entered in the tree; without a parent it is the root. */
    record UnitRegistered(
            UnitId unitId,
            String code,
            String name,
            @Nullable UnitId parentId,
            LocalDate since) implements UnitEvent {
        @Override
        public List<Claim> claims() {
            var code = Claim.of(ClaimKind.UNIT_CODE, this.code);
            return parentId == null ? List.of(code, Claim.of(ClaimKind.ROOT_UNIT)) : List.of(code);
        }
    }

    /** What sort of unit it is from a day on; the law gives powers by it. */
    record UnitClassified(UnitId unitId, UnitKind kind, String reason, LocalDate classifiedFrom) implements UnitEvent {}

    record UnitRenamed(UnitId unitId, String name, String reason, LocalDate renamedOn) implements UnitEvent {}
}
