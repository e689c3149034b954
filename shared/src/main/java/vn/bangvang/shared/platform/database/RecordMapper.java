package vn.bangvang.shared.platform.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Makes a record of each row: the component {@code aggregateId} is the column {@code aggregate_id}. Spring's own mapper looks
 * for a column named as the component first, and the driver makes an exception, stack trace and translated message
 * included, for each such component of each row.
 */
public final class RecordMapper<T extends Record> implements RowMapper<T> {

    private final Constructor<T> constructor;
    private final Class<?>[] types;
    private final String[] columns;

    private RecordMapper(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        this.types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        this.columns = Arrays.stream(components).map(RecordMapper::column).toArray(String[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        this.constructor.setAccessible(true);
    }

    public static <T extends Record> RecordMapper<T> of(Class<T> type) {
        return new RecordMapper<>(type);
    }

    /** The column that belongs to a component: {@code opened_on} to {@code openedOn}. */
    public static String column(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** @throws SQLException if a component has no column, or a number or truth value that must be there is not */
    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = JdbcUtils.getResultSetValue(row, row.findColumn(columns[i]), types[i]);
            if (values[i] == null && types[i].isPrimitive()) {
                throw new SQLException("Nothing in " + columns[i]);
            }
        }
        return BeanUtils.instantiateClass(constructor, values);
    }
}
