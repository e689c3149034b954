package vn.bangvang.query.readmodel;

import java.util.Collection;
import vn.bangvang.shared.database.Migrations;

/** Brings the schema of each read model up to date, as the owner of the database. */
public final class ReadModelSchemas {

    private static final String COMMON = "classpath:vn/bangvang/query/readmodel";

    private ReadModelSchemas() {}

    public static void migrate(Migrations migrations, Collection<? extends ReadModel> models) {
        for (ReadModel model : models) {
            String folder = model.getClass().getPackageName().replace('.', '/');
            migrations.migrate(model.schema(), COMMON, "classpath:" + folder);
        }
    }
}
