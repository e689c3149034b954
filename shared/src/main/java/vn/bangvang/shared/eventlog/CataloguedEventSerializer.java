package vn.bangvang.shared.eventlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.module.SimpleModule;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.eventlog.privacy.PersonalDataModule;
import vn.bangvang.shared.eventlog.privacy.PersonalDataVault;
import vn.bangvang.shared.eventlog.privacy.StoredText;
import vn.bangvang.shared.platform.axon.UnknownEvent;

/**
 * Stores events under their catalogued name and revision, as plain JSON, with personal data sealed. What is stored is
 * stored for ever, so it is read back first: an event that would not come back as it is fails the command.
 */
public final class CataloguedEventSerializer extends Jackson3Serializer {

    private static final Pattern REVISION = Pattern.compile("[0-9]{1,9}");

    private static final String FRAMEWORK = "org.axonframework.";

    public CataloguedEventSerializer(PersonalDataVault vault) {
        super(Jackson3Serializer.builder()
                .lenientDeserialization()
                .jsonMapperBuilderCustomizer(mapper -> mapper.addModule(new PersonalDataModule(vault))
                        .addModule(new SimpleModule("stored-text").addSerializer(new StoredText()))
                        .changeDefaultPropertyInclusion(
                                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))));
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        SerializedObject<T> stored = super.serialize(object, representation);
        if (object instanceof DomainEvent && !object.equals(readBack(stored))) {
            throw new SerializationException(
                    stored.getType().getName() + " was not stored, since it would be read back as something else");
        }
        return stored;
    }

    private Object readBack(SerializedObject<?> stored) {
        try {
            return deserialize(stored);
        } catch (RuntimeException unreadable) {
            throw new SerializationException(
                    stored.getType().getName() + " was not stored, since it could not be read back", unreadable);
        }
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
        if (type == null || type.getName().startsWith(FRAMEWORK)) {
            return super.typeForClass(type);
        }
        return EventCatalogue.of(type)
                .map(entry -> new SimpleSerializedType(entry.name(), Integer.toString(entry.revision())))
                .orElseThrow(() -> new SerializationException(type.getName() + " has no row in EventCatalogue"));
    }

    /** A name or revision without a row is an error to be seen, never an event to be passed over or half read. */
    @Override
    protected String resolveClassName(SerializedType stored) {
        return EventCatalogue.named(stored.getName())
                .filter(entry -> Upcasters.reach(entry, revision(stored)))
                .map(entry -> entry.type().getName())
                .orElseGet(() -> frameworkType(stored));
    }

    /** An event that cannot be read is a refusal to whoever asks about its case, and an outage stays one. */
    @Override
    public <S, T> T deserialize(SerializedObject<S> stored) {
        try {
            return super.deserialize(upcast(stored));
        } catch (RuntimeException failure) {
            if (stored.getType().getName().startsWith(FRAMEWORK) || isOutage(failure)) {
                throw failure;
            }
            String event = stored.getType().getName();
            throw new SerializationException(
                    "The event " + event + " cannot be read: " + failure.getMessage(),
                    new Refusal(Reason.HISTORY_UNREADABLE, Map.of("event", event), failure));
        }
    }

    @SuppressWarnings("unchecked")
    private static <S> SerializedObject<S> upcast(SerializedObject<S> stored) {
        Optional<EventCatalogue.Entry> entry =
                EventCatalogue.named(stored.getType().getName());
        if (entry.isEmpty()
                || !(stored.getData() instanceof byte[] payload)
                || revision(stored.getType()) >= entry.get().revision()
                || !Upcasters.reach(entry.get(), revision(stored.getType()))) {
            return stored;
        }
        return (SerializedObject<S>) new SimpleSerializedObject<>(
                Upcasters.current(entry.get(), revision(stored.getType()), payload),
                byte[].class,
                new SimpleSerializedType(
                        entry.get().name(), Integer.toString(entry.get().revision())));
    }

    /** 0 where there is none, as for what the framework stores. */
    private static int revision(SerializedType type) {
        String revision = type.getRevision();
        return revision == null || !REVISION.matcher(revision).matches() ? 0 : Integer.parseInt(revision);
    }

    /** The key of a person could not be fetched. */
    private static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    private static String frameworkType(SerializedType stored) {
        if (stored.getName().startsWith(FRAMEWORK)) {
            return stored.getName();
        }
        if (stored.getName().equals(UnknownEvent.TYPE)) {
            return UnknownEvent.class.getName();
        }
        throw new SerializationException(
                new UnknownEvent(stored.getName(), String.valueOf(stored.getRevision())).words());
    }
}
