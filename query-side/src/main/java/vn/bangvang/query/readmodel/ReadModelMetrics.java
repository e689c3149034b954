package vn.bangvang.query.readmodel;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import vn.bangvang.query.readmodel.Figures.Figure;
import vn.bangvang.shared.platform.database.SharedAnswer;

/** What Prometheus is told of each read model. One question answers a whole scrape; without an answer they are NaN. */
public final class ReadModelMetrics implements MeterBinder, AutoCloseable {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final String NAME = "bangvang.read.model.";

    private final List<ReadModel> models;
    private final ReadModelGuard guard;
    private final SharedAnswer<Map<String, Figure>> figures;

    public ReadModelMetrics(Figures figures, List<ReadModel> models, ReadModelGuard guard) {
        this.models = models;
        this.guard = guard;
        this.figures = new SharedAnswer<>("read-model-metrics", FRESH, PATIENCE, figures::all);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ReadModel model : models) {
            of(model, registry, "position", "", "How far it has come in the log", Figure::position);
            of(model, registry, "lag", "events", "How many events it is behind the log", ReadModelMetrics::lag);
            of(
                    model,
                    registry,
                    "lag",
                    "seconds",
                    "Age of the oldest event that it does not show yet, parked ones included",
                    Figure::lagSeconds);
            of(
                    model,
                    registry,
                    "token.age",
                    "seconds",
                    "How long ago its node last said that it keeps it",
                    Figure::tokenAge);
            of(model, registry, "parked", "events", "Events that wait because one failed", Figure::parkedEvents);
            of(model, registry, "parked", "cases", "Cases of which events wait", Figure::parkedCases);
            Gauge.builder(NAME + "following", guard, watched -> follows(watched, model))
                    .tag("model", model.name())
                    .description("1 while it follows the log, 0 while it is rebuilt or cannot be relied on")
                    .register(registry);
        }
    }

    private void of(
            ReadModel model,
            MeterRegistry registry,
            String name,
            String unit,
            String description,
            ToDoubleFunction<Figure> value) {
        Gauge.builder(
                        NAME + name + (unit.isEmpty() ? "" : "." + unit),
                        figures,
                        asked -> asked.now()
                                .map(found -> found.get(model.name()))
                                .map(value::applyAsDouble)
                                .orElse(Double.NaN))
                .tag("model", model.name())
                .description(description)
                .register(registry);
    }

    private static long lag(Figure figure) {
        return Math.max(0, figure.head() - figure.position());
    }

    private static double follows(ReadModelGuard guard, ReadModel model) {
        Condition known = guard.conditions().get(model.name());
        return known == null ? Double.NaN : known == Condition.FOLLOWING ? 1 : 0;
    }

    @Override
    public void close() {
        figures.close();
    }
}
