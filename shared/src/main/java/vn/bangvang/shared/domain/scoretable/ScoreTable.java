package vn.bangvang.shared.domain.scoretable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One version of a score table, ready to score by. */
public final class ScoreTable {

    private final ScoreTableId id;
    private final int version;
    private final List<Criterion> criteria;
    private final ScoringTerms terms;
    private final Map<String, Criterion> byCode = new LinkedHashMap<>();
    private final Map<String, Criterion> sections = new HashMap<>();
    private final List<Criterion> leaves;
    private final Map<String, Integer> positions = new HashMap<>();
    private final boolean[] inFirstSection;

    public ScoreTable(ScoreTableId id, int version, List<Criterion> criteria, ScoringTerms terms) {
        this.id = id;
        this.version = version;
        this.criteria = List.copyOf(criteria);
        this.terms = terms;
        for (Criterion criterion : criteria) {
            byCode.put(criterion.code(), criterion);
            Criterion above = criterion.parent() == null ? null : sections.get(criterion.parent());
            sections.put(criterion.code(), above == null ? criterion : above);
        }
        leaves = criteria.stream().filter(Criterion::isLeaf).toList();
        inFirstSection = new boolean[leaves.size()];
        for (int i = 0; i < inFirstSection.length; i++) {
            positions.put(leaves.get(i).code(), i);
            inFirstSection[i] = section(leaves.get(i)).equals(firstSection());
        }
    }

    public ScoreTableId id() {
        return id;
    }

    public int version() {
        return version;
    }

    public List<Criterion> criteria() {
        return criteria;
    }

    public ScoringTerms terms() {
        return terms;
    }

    /** The criteria that are scored, in the order of the table. */
    public List<Criterion> leaves() {
        return leaves;
    }

    /** Where a criterion stands among those that are scored; −1 when it does not. Lists mostly have the table's order. */
    public int position(String code, int guess) {
        return guess < leaves.size() && leaves.get(guess).code().equals(code)
                ? guess
                : positions.getOrDefault(code, -1);
    }

    public boolean isInFirstSection(int position) {
        return inFirstSection[position];
    }

    public @Nullable Criterion find(String code) {
        return byCode.get(code);
    }

    /** What a criterion is a part of; null for a section. */
    @Nullable
    public Criterion parent(String code) {
        Criterion criterion = byCode.get(code);
        return criterion == null || criterion.parent() == null ? null : byCode.get(criterion.parent());
    }

    /** The section a criterion stands in; itself, when it stands in none. */
    public Criterion section(Criterion criterion) {
        return sections.getOrDefault(criterion.code(), criterion);
    }

    /** Mục I: the first criterion that is part of no other. */
    public Criterion firstSection() {
        return criteria.stream()
                .filter(criterion -> criterion.parent() == null)
                .findFirst()
                .orElseThrow();
    }

    /** What is assigned on a criterion; without a word, it is assigned without a target. */
    public static Assignment assignment(List<Assignment> assignments, String criterion) {
        return assigned(assignments, criterion).orElseGet(() -> new Assignment(criterion, true, null));
    }

    private static Optional<Assignment> assigned(List<Assignment> assignments, String criterion) {
        return assignments.stream()
                .filter(assignment -> assignment.criterion().equals(criterion))
                .findFirst();
    }

    /** The criteria a unit has to be scored on. */
    public List<Criterion> assignedLeaves(List<Assignment> assignments) {
        Set<String> spared = assignments.stream()
                .filter(assignment -> !assignment.assigned())
                .map(Assignment::criterion)
                .collect(Collectors.toSet());
        return leaves.stream().filter(leaf -> !spared.contains(leaf.code())).toList();
    }
}
