package vn.bangvang.benchmark.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.benchmark.product.HttpSession;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.start.PackedProduct;
import vn.bangvang.benchmark.start.RunningProduct;

/** What cases, and the rankings of clusters, were at positions in the middle of their lives, over HTTP as an auditor asks. */
public final class PastCases {

    private static final int SAMPLES = 200;
    private static final int CLUSTERS = 20;

    private PastCases() {}

    /** @param size as the figures name it */
    public static void measure(PackedProduct product, Path folder, Generated generated, String size, Figures figures)
            throws IOException, SQLException {
        try (RunningProduct running = product.start();
                Connection superuser = Installation.running(folder).superuser()) {
            Stored stored = new Stored(superuser);
            Answers auditor = new Answers(HttpSession.logIn(running.address(), generated.auditor()), figures);
            List<String> cases = new ArrayList<>();
            for (UUID id : stored.cases("Nomination", SAMPLES)) {
                cases.add("/api/history/cases/" + id + "?position=" + middle(superuser, id));
            }
            auditor.measure("history.case", size, cases);
            long end = middle(superuser, null);
            auditor.measure(
                    "history.standings",
                    size,
                    stored.cases("Cluster", CLUSTERS).stream()
                            .map(id -> "/api/clusters/" + id + "/standings?period=" + (Generated.LAST_YEAR - 1)
                                    + "&atPosition=" + end)
                            .toList());
        }
    }

    /** @param id null for the last position of the log */
    private static long middle(Connection superuser, @Nullable UUID id) throws SQLException {
        String sql = id == null
                ? "select max(position) from log.event"
                : "select percentile_disc(0.5) within group (order by position) from log.event where aggregate_id = ?";
        try (PreparedStatement select = superuser.prepareStatement(sql)) {
            if (id != null) {
                select.setObject(1, id);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
