package vn.bangvang.query.readmodel;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In which schema the tables of each read model are. SQL names a table with its model, as in
 * {@code {nomination-file}.nomination}; the schema is put in when the statement is made, so that a new version of a model is
 * one number, and one model can be filled in a new schema while the old one is read.
 */
public final class SchemaNames {

    /** The point tells it from the braces of an array or of JSON. */
    private static final Pattern MODEL = Pattern.compile("\\{([a-z][a-z-]*)}(?=\\.)");

    private final Map<String, String> schemas;

    private SchemaNames(Map<String, String> schemas) {
        this.schemas = schemas;
    }

    /** Those of the versions that this program knows. */
    public static SchemaNames of(Collection<? extends ReadModel> models) {
        return new SchemaNames(models.stream().collect(Collectors.toMap(ReadModel::name, ReadModel::schema)));
    }

    /** @throws IllegalArgumentException if the SQL names a model that is not one of these */
    public String in(String sql) {
        return MODEL.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(schema(found.group(1))));
    }

    /** A client whose statements may name tables with their models. */
    public JdbcClient client(DataSource database) {
        JdbcClient plain = JdbcClient.create(database);
        return sql -> plain.sql(in(sql));
    }

    private String schema(String model) {
        String schema = schemas.get(model);
        if (schema == null) {
            throw new IllegalArgumentException("No read model " + model + " among " + schemas.keySet());
        }
        return schema;
    }
}
