package vn.bangvang.query.readmodel;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.bangvang.query.readmodel.Positions.Reached;
import vn.bangvang.shared.platform.web.AlsoAsks;

/** One question under way: who asks, and how far the read model had come before the answer was looked up. */
@AlsoAsks("position")
public final class QueryContext {

    private static final int EXPORTED_AT_ONCE = 500;

    /** Where a question is answered. */
    interface Place {

        /** Within one snapshot, in which the read model has come as far as {@code told} hears first. */
        @Nullable
        Object answer(Callable<@Nullable Object> question, Consumer<Reached> found) throws Exception;
    }

    private final Viewer viewer;
    private final Place place;
    private final Predicate<UUID> parked;
    private final boolean export;
    private Reached reached;

    public QueryContext(Viewer viewer, Reached reached, Predicate<UUID> parked) {
        this(viewer, reached, parked, (question, found) -> question.call());
    }

    QueryContext(Viewer viewer, Reached reached, Predicate<UUID> parked, Place place) {
        this(viewer, reached, parked, place, false);
    }

    private QueryContext(Viewer viewer, Reached reached, Predicate<UUID> parked, Place place, boolean export) {
        this.viewer = viewer;
        this.reached = reached;
        this.parked = parked;
        this.place = place;
        this.export = export;
    }

    @Nullable
    Object answer(Callable<@Nullable Object> question) throws Exception {
        return place.answer(question, found -> reached = found);
    }

    public Viewer viewer() {
        return viewer;
    }

    /** The same, for an export: it asks for the whole list, a few rows at a time. */
    public QueryContext exporting() {
        return new QueryContext(viewer, reached, parked, place, true);
    }

    public boolean isExport() {
        return export;
    }

    /** How far in the log the answer has come. */
    public long position() {
        return reached.position();
    }

    public int rows(Paging paging) {
        return export ? EXPORTED_AT_ONCE : paging.rows();
    }

    public @Nullable String after(Paging paging) {
        return export ? null : paging.after();
    }

    public <T> Page<T> page(List<T> items) {
        return page(items, null, null);
    }

    /**
     * @param after the cursor of the last item, if more come behind it
     * @param rest looks up what comes behind it
     */
    public <T> Page<T> page(List<T> items, @Nullable String after, @Nullable Supplier<Page<T>> rest) {
        return Page.of(items, after, reached.position(), reached.parked() > 0, rest);
    }

    /** Whether later events of the aggregate wait, so that what is shown is not the newest state. */
    public boolean isParked(UUID aggregate) {
        return reached.parked() > 0 && parked.test(aggregate);
    }

    /** One aggregate's answer; its sequence is what {@code If-Match} expects. */
    public <T> ResponseEntity<T> one(long sequence, T body) {
        return ResponseEntity.ok().eTag(Long.toString(sequence)).body(body);
    }
}
