package vn.bangvang.shared.eventlog;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoring.CriterionScore;

/**
 * Reads events as they are stored, without the framework and without a word of what people wrote: for whoever follows what the
 * events come to and has neither the keys of persons nor a use for free text.
 */
public final class EventReader {

    /** Stands in the place of every text of a case. */
    private static final CaseText UNREAD = CaseText.plain("…");

    private static final PersonalText NOBODY =
            new PersonalText(PersonId.of("00000000-0000-0000-0000-000000000000"), null);

    /** What is being read, so that a part of it can be recognised. */
    private static final ThreadLocal<byte[]> SOURCE = ThreadLocal.withInitial(() -> new byte[0]);

    private static final JsonMapper WHOLE = mapper(new SimpleModule("each-anew"));

    private static final JsonMapper JSON = mapper(new SimpleModule("shared-parts")
            .addDeserializer(RouteStep.class, new Sharing<>(RouteStep.class))
            .addDeserializer(CriterionScore.class, new Sharing<>(CriterionScore.class))
            .addDeserializer(Criterion.class, new Sharing<>(Criterion.class)));

    private static JsonMapper mapper(SimpleModule parts) {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
                .addModule(new SimpleModule("unread-text")
                        .addDeserializer(CaseText.class, new Skipping<>(CaseText.class, UNREAD))
                        .addDeserializer(PersonalText.class, new Skipping<>(PersonalText.class, NOBODY)))
                .addModule(parts)
                .build();
    }

    private EventReader() {}

    /**
     * @return empty for an event of a newer version, or of no catalogue
     * @throws IllegalArgumentException if it is not stored as its kind of event is
     */
    public static Optional<DomainEvent> read(String name, int revision, byte[] payload) {
        Optional<EventCatalogue.Entry> entry = EventCatalogue.named(name).filter(one -> Upcasters.reach(one, revision));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] current =
                    revision == entry.get().revision() ? payload : Upcasters.current(entry.get(), revision, payload);
            SOURCE.set(current);
            DomainEvent event = JSON.readValue(current, entry.get().type());
            if (event == null) {
                throw new IllegalArgumentException("The event " + name + " is stored as nothing");
            }
            return Optional.of(event);
        } catch (JacksonException | ClassCastException unreadable) {
            throw new IllegalArgumentException("The event " + name + " cannot be read", unreadable);
        }
    }

    /** Passes over what stands there. */
    private static final class Skipping<T> extends StdDeserializer<T> {

        private final transient T instead;

        Skipping(Class<T> type, T instead) {
            super(type);
            this.instead = instead;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            in.skipChildren();
            return instead;
        }
    }

    /** Parts that stand in many events, to the byte, are read once: most of a nomination is its route, and most of a sheet its scores. */
    private static final class Sharing<T> extends StdDeserializer<T> {

        private static final int MOST = 50_000;

        private final Class<T> type;
        private final transient Map<Part, T> known = new ConcurrentHashMap<>();

        Sharing(Class<T> type) {
            super(type);
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            int begin = (int) in.currentTokenLocation().getByteOffset();
            in.skipChildren();
            Part part = new Part(SOURCE.get(), begin, (int) in.currentLocation().getByteOffset());
            T found = known.get(part);
            if (found == null) {
                Part own = part.alone();
                found = WHOLE.readValue(own.bytes, type);
                if (known.size() >= MOST) {
                    known.clear();
                }
                known.put(own, found);
            }
            return found;
        }
    }

    /** Some bytes of an event. */
    private static final class Part {

        private final byte[] bytes;
        private final int begin;
        private final int end;
        private final int hash;

        Part(byte[] bytes, int begin, int end) {
            this.bytes = bytes;
            this.begin = begin;
            this.end = end;
            int mixed = 1;
            for (int i = begin; i < end; i++) {
                mixed = 31 * mixed + bytes[i];
            }
            this.hash = mixed;
        }

        Part alone() {
            return new Part(Arrays.copyOfRange(bytes, begin, end), 0, end - begin);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Part part
                    && hash == part.hash
                    && Arrays.equals(bytes, begin, end, part.bytes, part.begin, part.end);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
