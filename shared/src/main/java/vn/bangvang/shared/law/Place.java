package vn.bangvang.shared.law;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;

/**
 * Whose turn a step of a route template is. A nomination resolves it to a unit when it is submitted: by the tree of units,
 * by its cluster, or by a body that the rule set names.
 */
public sealed interface Place {

    /**
     * The units that stand there; a route can be walked where it is exactly one.
     *
     * @param competence whose turn it is at {@link Known#COMPETENT_UNIT}
     */
    List<UnitId> find(Surroundings around, @Nullable Competence competence);

    /** Whether a body there appraises the dossier: neither the unit that submits nor its cluster's leader, nor a part of them. */
    default boolean appraises() {
        return true;
    }

    /** Whether it may turn out to be a unit that endorses anyway; it is not asked twice then. */
    default boolean mayCoincide() {
        return true;
    }

    /** Whether it is found only through the cluster that the nomination names. */
    default boolean ofCluster() {
        return false;
    }

    /** The places that have a word of their own. */
    enum Known implements Place {
        /** The unit that submits (đơn vị trình). */
        SUBMITTING_UNIT,
        /** The unit that speaks for the cluster or block that year (cụm trưởng, khối trưởng). */
        CLUSTER_LEADER,
        /** The unit that organises the cluster (cơ quan tổ chức thi đua). */
        CLUSTER_ORGANISER,
        /** The nearest unit, from the one that submits upwards, of a kind that may decide (cấp có thẩm quyền). */
        COMPETENT_UNIT,
        /** The province (tỉnh): the one that the nomination names, else the top of the tree. */
        PROVINCE,
        /** The top of the tree that the submitting unit stands in (đơn vị gốc). */
        ROOT;

        @Override
        public List<UnitId> find(Surroundings around, @Nullable Competence competence) {
            return Stream.ofNullable(
                            switch (this) {
                                case SUBMITTING_UNIT -> around.line().submitting();
                                case CLUSTER_LEADER -> around.clusterLeader();
                                case CLUSTER_ORGANISER -> around.clusterOrganiser();
                                case COMPETENT_UNIT -> around.line().competent(Objects.requireNonNull(competence));
                                case PROVINCE -> around.province();
                                case ROOT -> around.line().top();
                            })
                    .toList();
        }

        @Override
        public boolean appraises() {
            return this != SUBMITTING_UNIT && this != CLUSTER_LEADER;
        }

        @Override
        public boolean mayCoincide() {
            return appraises() && this != PROVINCE;
        }

        @Override
        public boolean ofCluster() {
            return this == CLUSTER_LEADER || this == CLUSTER_ORGANISER;
        }
    }

    /** The unit that many levels above the one that submits; 1 is the unit directly above it (đơn vị cấp trên trực tiếp). */
    record Above(int levels) implements Place {
        @Override
        public List<UnitId> find(Surroundings around, @Nullable Competence competence) {
            return around.line().units().stream()
                    .skip(levels)
                    .limit(1)
                    .map(UnitLine.Rung::unit)
                    .toList();
        }

        @Override
        public String toString() {
            return "{above: " + levels + "}";
        }
    }

    /** The nearest unit above the one that submits that is of one of these kinds on the day. */
    record Nearest(List<UnitKind> kinds) implements Place {
        @Override
        public List<UnitId> find(Surroundings around, @Nullable Competence competence) {
            return around.line().units().stream()
                    .skip(1)
                    .filter(rung -> kinds.contains(rung.kind()))
                    .limit(1)
                    .map(UnitLine.Rung::unit)
                    .toList();
        }

        @Override
        public String toString() {
            return "{nearest: " + kinds + "}";
        }
    }

    /** The body of that code, wherever it stands in the tree. */
    record Body(String code) implements Place {
        @Override
        public List<UnitId> find(Surroundings around, @Nullable Competence competence) {
            return around.bodies()
                    .all()
                    .filter(body -> body.code().equals(code))
                    .map(Bodies.Body::unit)
                    .toList();
        }

        @Override
        public String toString() {
            return "{code: " + code + "}";
        }
    }

    /**
     * A unit directly below another place (phòng, ban, hội đồng), such as the commendation board of the province.
     *
     * @param code its code, or what its code ends in after the last hyphen
     * @param name the name it bears on the day
     * @param kind what sort of unit it is on the day
     */
    record Below(
            Place of,
            @Nullable String code,
            @Nullable String name,
            @Nullable UnitKind kind) implements Place {
        @Override
        public List<UnitId> find(Surroundings around, @Nullable Competence competence) {
            List<UnitId> above = of.find(around, competence);
            return around.bodies()
                    .all()
                    .filter(body -> body.parent() != null && above.contains(body.parent()))
                    .filter(body -> code == null
                            || body.code().equals(code)
                            || body.code().endsWith("-" + code))
                    .filter(body -> name == null || body.name().equals(name))
                    .filter(body -> kind == null || kind == body.kind())
                    .map(Bodies.Body::unit)
                    .toList();
        }

        @Override
        public boolean appraises() {
            return of.appraises();
        }

        @Override
        public boolean ofCluster() {
            return of.ofCluster();
        }

        @Override
        public String toString() {
            String which = code != null ? "code: " + code : name != null ? "name: " + name : "kind: " + kind;
            return "{" + which + ", below: " + of + "}";
        }
    }
}
