package vn.bangvang.shared.law;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;

/** All units of the tree as they are on a day, among which a rule set finds the bodies that it names. */
@FunctionalInterface
public interface Bodies {

    /**
     * @param parent null at the top of a tree
     * @param kind null as long as nobody has recorded it
     */
    record Body(
            UnitId unit,
            String code,
            String name,
            @Nullable UnitId parent,
            @Nullable UnitKind kind) {}

    Stream<Body> all();
}
