package vn.bangvang.query.readmodel;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of which read models that this node keeps somebody asked to try parked events now; one question for all of them. */
final class AskedRetries {

    private static final Logger LOG = LoggerFactory.getLogger(AskedRetries.class);

    private final JdbcClient jdbc;
    private final String sql;
    private final String node;
    private volatile boolean away;

    AskedRetries(DataSource rows, Collection<? extends ReadModel> models, String node) {
        this.jdbc = JdbcClient.create(rows);
        this.node = node;
        this.sql = models.stream()
                .map(model -> "select '" + model.name() + "' from " + model.schema()
                        + ".token where owner = :node and exists (select from " + model.schema()
                        + ".dead_letter where retry_asked_at is not null)")
                .collect(Collectors.joining(" union all "));
    }

    /** By their names; none while the database does not say. */
    Set<String> models() {
        try {
            Set<String> found =
                    jdbc.sql(sql).param("node", node).query(String.class).set();
            away = false;
            return found;
        } catch (DataAccessException failed) {
            LOG.atLevel(away ? Level.DEBUG : Level.WARN)
                    .log("Nobody says which parked events are to be tried: {}", failed.getMessage());
            away = true;
            return Collections.emptySet();
        }
    }
}
