package vn.bangvang.command.dispatch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.Worded;
import vn.bangvang.shared.domain.unit.UnitState;
import vn.bangvang.shared.reference.ReferenceData;

/** What officials call whatever an id stands for. People are not among it: their names are for whoever may read them. */
final class Names {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final ReferenceData references;

    Names(ReferenceData references) {
        this.references = references;
    }

    /** A unit, a cluster, a decision by its number; what cannot be looked up now has no name, and is refused all the same. */
    Optional<String> of(UUID id) {
        try {
            return references
                    .units()
                    .find(new UnitId(id))
                    .map(UnitState::name)
                    .or(() -> references.clusters().find(new ClusterId(id)).map(ClusterState::name))
                    .or(() -> references.decisions().find(new DecisionId(id)).map(DecisionState::number));
        } catch (DataAccessException databaseIsAway) {
            return Optional.empty();
        }
    }

    /** The same refusal, whose sentence says names where its details hold ids. */
    Refusal in(Refusal refusal) {
        Map<String, Object> named = new LinkedHashMap<>();
        refusal.details().forEach((name, value) -> named.put(name, named(value)));
        return new Refusal(refusal.reason(), named, refusal.getCause());
    }

    private Object named(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::named).toList();
        }
        String text = String.valueOf(value);
        String words = ID.matcher(text)
                .replaceAll(id ->
                        Matcher.quoteReplacement(of(UUID.fromString(id.group())).orElse(id.group())));
        return words.equals(text) ? value : new Named(value, words);
    }

    /** To programs an id, to people the name. */
    private record Named(@JsonValue Object id, String name) implements Worded {

        @Override
        public String words(Locale language) {
            return name;
        }

        @Override
        public String toString() {
            return id.toString();
        }
    }
}
