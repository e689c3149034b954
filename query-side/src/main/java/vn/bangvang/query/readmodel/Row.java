package vn.bangvang.query.readmodel;

import java.lang.reflect.Type;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.NumberUtils;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * A row as it is read: columns by name, and the names of units: today's for what is still to be done, those of its own
 * day for a record of the past. Clusters keep theirs.
 */
public final class Row {

    private final ResultSet columns;
    private final ReferenceData references;

    Row(ResultSet columns, ReferenceData references) {
        this.columns = columns;
        this.references = references;
    }

    private interface Read<T> {
        T from(ResultSet columns) throws SQLException;
    }

    /** The columns as a record, by their names. */
    public <T> T as(Class<T> type) {
        return RowRecord.of(type, this);
    }

    /** By the labels: to look for a column that is not there costs the driver an exception for each row. */
    boolean has(String name) {
        return get(row -> {
            ResultSetMetaData labels = row.getMetaData();
            for (int i = 1; i <= labels.getColumnCount(); i++) {
                if (labels.getColumnLabel(i).equals(name)) {
                    return true;
                }
            }
            return false;
        });
    }

    /** A value as the type that is wanted; null where there is none. */
    @SuppressWarnings("unchecked")
    @Nullable
    Object get(String name, Type wanted) {
        Class<?> type = wanted instanceof Class<?> plain ? ClassUtils.resolvePrimitiveIfNecessary(plain) : List.class;
        if (type == Integer.class || type == Long.class) {
            Number number = get(columns -> (Number) columns.getObject(name));
            return number == null
                    ? null
                    : NumberUtils.convertNumberToTargetClass(number, (Class<? extends Number>) type);
        } else if (type == Instant.class) {
            return instantOrNull(name);
        } else if (type.isEnum()) {
            return constant(textOrNull(name), type);
        } else if (type == String.class || type == Boolean.class || type == UUID.class || type == LocalDate.class) {
            return get(columns -> columns.getObject(name, type));
        } else if (type == byte[].class) {
            return bytesOrNull(name);
        }
        String json = textOrNull(name);
        return json == null ? null : Stored.value(json, wanted);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object constant(@Nullable String name, Class<?> type) {
        return name == null ? null : Enum.valueOf((Class) type, name);
    }

    public String text(String name) {
        return get(columns -> columns.getString(name));
    }

    public @Nullable String textOrNull(String name) {
        return get(columns -> columns.getString(name));
    }

    public UUID uuid(String name) {
        return get(columns -> columns.getObject(name, UUID.class));
    }

    public @Nullable UUID uuidOrNull(String name) {
        return get(columns -> columns.getObject(name, UUID.class));
    }

    public int number(String name) {
        return get(columns -> columns.getInt(name));
    }

    public @Nullable Integer numberOrNull(String name) {
        return get(columns -> columns.getObject(name, Integer.class));
    }

    public long bigNumber(String name) {
        return get(columns -> columns.getLong(name));
    }

    public boolean flag(String name) {
        return get(columns -> columns.getBoolean(name));
    }

    public @Nullable Boolean flagOrNull(String name) {
        return get(columns -> columns.getObject(name, Boolean.class));
    }

    public LocalDate date(String name) {
        return get(columns -> columns.getObject(name, LocalDate.class));
    }

    public @Nullable LocalDate dateOrNull(String name) {
        return get(columns -> columns.getObject(name, LocalDate.class));
    }

    public Instant instant(String name) {
        return Objects.requireNonNull(instantOrNull(name));
    }

    private @Nullable Instant instantOrNull(String name) {
        OffsetDateTime found = get(columns -> columns.getObject(name, OffsetDateTime.class));
        return found == null ? null : found.toInstant();
    }

    public byte @Nullable [] bytesOrNull(String name) {
        return get(columns -> columns.getBytes(name));
    }

    public byte[] bytes(String name) {
        return get(columns -> columns.getBytes(name));
    }

    public <T> List<T> list(String name, Class<T> element) {
        return Stored.list(text(name), element);
    }

    public Map<String, Object> map(String name) {
        return Stored.map(text(name));
    }

    /** A value as a cursor holds it. */
    Keyset.Key key(String name) {
        return get(columns -> {
            String type = columns.getMetaData().getColumnTypeName(columns.findColumn(name));
            return new Keyset.Key(type, columns.getString(name));
        });
    }

    public Named unit(String name) {
        return unit(uuid(name));
    }

    public @Nullable Named unitOrNull(String name) {
        UUID id = uuidOrNull(name);
        return id == null ? null : unit(id);
    }

    public Named unit(UUID id) {
        return Named.unit(new UnitId(id), references.units());
    }

    /** By the name it bore on that day. */
    public Named unit(String name, LocalDate day) {
        return unit(uuid(name), day);
    }

    public @Nullable Named unitOrNull(String name, @Nullable LocalDate day) {
        UUID id = uuidOrNull(name);
        return id == null ? null : day == null ? unit(id) : unit(id, day);
    }

    public Named unit(UUID id, LocalDate day) {
        return Named.unit(new UnitId(id), references.units(), day);
    }

    public List<Named> units(String name, LocalDate day) {
        return ids(name).map(id -> unit(id, day)).toList();
    }

    /** The kind that the unit has today. */
    public @Nullable UnitKind unitKindOrNull(String name) {
        return references.units().kindOn(new UnitId(uuid(name)), LocalDate.MAX).orElse(null);
    }

    public List<Named> units(String name) {
        return ids(name).map(this::unit).toList();
    }

    @Nullable
    List<Named> unitsOrNull(String name, @Nullable LocalDate day) {
        if (textOrNull(name) == null) {
            return null;
        }
        return day == null ? units(name) : units(name, day);
    }

    private Stream<UUID> ids(String name) {
        Array ids = get(columns -> columns.getArray(name));
        try {
            return Arrays.stream((UUID[]) ids.getArray());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public Named cluster(String name) {
        return Named.cluster(new ClusterId(uuid(name)), references.clusters());
    }

    public Named scoreTable(String name) {
        return Named.scoreTable(new ScoreTableId(uuid(name)), references.tables());
    }

    public @Nullable Named clusterOrNull(String name) {
        return uuidOrNull(name) == null ? null : cluster(name);
    }

    private <T> T get(Read<T> read) {
        try {
            return read.from(columns);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
