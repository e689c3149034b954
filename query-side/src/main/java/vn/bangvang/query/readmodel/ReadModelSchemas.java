package vn.bangvang.query.readmodel;

import java.util.Collection;
import java.util.List;
import vn.bangvang.shared.platform.database.Migrations;
import vn.bangvang.shared.platform.database.Migrations.Schema;

/** Brings the schema of each read model up to date, as the owner of the database. */
public final class ReadModelSchemas {

    private static final String COMMON = "classpath:vn/bangvang/query/readmodel";

    private ReadModelSchemas() {}

    public static void migrate(Migrations migrations, Collection<? extends ReadModel> models) {
        migrations.migrate(models.stream().map(ReadModelSchemas::schema).toList());
    }

    private static Schema schema(ReadModel model) {
        Class<?> made = model instanceof ModelCopy copy ? copy.model().getClass() : model.getClass();
        String folder = made.getPackageName().replace('.', '/');
        return new Schema(model.schema(), List.of(COMMON, "classpath:" + folder));
    }
}
