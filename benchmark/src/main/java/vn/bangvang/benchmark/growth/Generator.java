package vn.bangvang.benchmark.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.bangvang.benchmark.start.PackedProduct;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.eventlog.CataloguedEventSerializer;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.eventlog.privacy.TinkVault;
import vn.bangvang.shared.platform.database.DatabaseRoles;

/** Fills the data folder of a real installation with realistic years. */
public final class Generator {

    private static final String[] IN_BULK = {
        "synchronous_commit=off", "max_wal_size=2GB", "autovacuum=off", "maintenance_work_mem=256MB"
    };

    private final Scale scale;
    private final Path folder;
    private final String password;

    /** @param password of every account */
    public Generator(Scale scale, Path folder, String password) {
        this.scale = scale;
        this.folder = folder;
        this.password = password;
    }

    /** The product lays out the folder, server and keys with its first start; what it founded is then replaced. */
    public Generated fill(PackedProduct product) throws IOException, InterruptedException, SQLException {
        product.measure();
        try (Installation installation = Installation.open(folder, IN_BULK)) {
            installation.begin();
            Generated generated = fill(installation);
            generated.write(folder);
            return generated;
        }
    }

    private Generated fill(Installation installation) throws IOException, SQLException {
        PastVault vault = new PastVault(MasterKey.read(installation.masterKey()));
        try (Connection command = installation.connect(DatabaseRoles.COMMAND);
                Connection names = installation.connect(DatabaseRoles.COMMAND)) {
            TinkVault likenesses = new TinkVault(
                    new SingleConnectionDataSource(names, true), MasterKey.read(installation.masterKey()));
            History history = new History(scale, likenesses::likeness);
            PastLog log = new PastLog(command, vault);
            Scribe scribe = new Scribe(new CataloguedEventSerializer(vault), log, new Ids(scale.seed() + 1));
            try (scribe) {
                history.write(scribe::write);
            }
            try (Connection accounts = installation.connect(DatabaseRoles.ACCOUNTS)) {
                PastAccounts.write(accounts, history.officials(), password);
            }
            return finish(installation, history, log, scribe);
        }
    }

    private Generated finish(Installation installation, History history, PastLog log, Scribe scribe)
            throws IOException, SQLException {
        PastProvince province = history.province();
        PastUnit commune = province.province().below.get(0);
        try (Connection superuser = installation.superuser();
                Statement statement = superuser.createStatement()) {
            // No vacuum: the product's log sees none either.
            statement.execute("analyze");
            statement.execute("select brin_summarize_new_values('log.event_recorded_at')");
            statement.execute("checkpoint");
            return new Generated(
                    scale.events(),
                    scale.seed(),
                    log.position(),
                    province.units.size(),
                    scale.firstYear(),
                    commune.username(Role.APPROVER),
                    history.auditor().username(),
                    commune.username(Role.REPRESENTATIVE),
                    province.clusters.get(0).id().toString(),
                    decided(statement),
                    scribe.mix());
        }
    }

    /** A nomination that was decided lately. */
    private static String decided(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select aggregate_id from log.event"
                + " where name = 'nomination.decided' order by position desc limit 1")) {
            if (!row.next()) {
                throw new IllegalStateException("Nothing was decided");
            }
            return row.getString(1);
        }
    }
}
