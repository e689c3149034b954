package vn.bangvang.standalone;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.bangvang.query.readmodel.PrepareReadModels;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.SchemaNames;

/** The schemas of all read models of the product, for tests that look into its database. */
public final class ReadModelSql {

    public static final SchemaNames SCHEMAS = find();

    private ReadModelSql() {}

    private static SchemaNames find() {
        try (var models = new AnnotationConfigApplicationContext(PrepareReadModels.class)) {
            return SchemaNames.of(models.getBeansOfType(ReadModel.class).values());
        }
    }
}
