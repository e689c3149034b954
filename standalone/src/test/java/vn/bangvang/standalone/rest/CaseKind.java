package vn.bangvang.standalone.rest;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.FixedValueParameterResolver;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Fold;

/**
 * A kind of case, as its aggregate shows it.
 *
 * @param name of the aggregate's type in the log
 */
record CaseKind<S, E extends DomainEvent>(String name, Class<?> aggregate, Class<E> family, Fold<S, E> fold) {

    /** One for each aggregate that there is. */
    static List<CaseKind<?, ?>> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        return scanner.findCandidateComponents("vn.bangvang.command").stream()
                .map(found -> found.getBeanClassName())
                .sorted()
                .<CaseKind<?, ?>>map(CaseKind::of)
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CaseKind<?, ?> of(String aggregate) {
        try {
            Class<?> type = Class.forName(aggregate);
            Method handler = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
                    .findFirst()
                    .orElseThrow();
            Fold fold = (Fold) state(type).getType().getDeclaredField("FOLD").get(null);
            return new CaseKind(type.getAnnotation(Aggregate.class).type(), type, handler.getParameterTypes()[0], fold);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(aggregate, broken);
        }
    }

    private static Field state(Class<?> aggregate) throws NoSuchFieldException {
        Field state = aggregate.getDeclaredField("state");
        state.setAccessible(true);
        return state;
    }

    /** The state that the aggregate has after each of the events that the engine hands it. */
    List<Object> statesOfTheAggregate(List<? extends DomainEventMessage<?>> stream) {
        try {
            Constructor<?> empty = aggregate.getDeclaredConstructor();
            empty.setAccessible(true);
            Object instance = empty.newInstance();
            AggregateModel<Object> model = model();
            Field state = state(aggregate);
            return stream.stream()
                    .map(event -> {
                        DefaultUnitOfWork.startAndGet(event).execute(() -> model.publish(event, instance));
                        return read(state, instance);
                    })
                    .toList();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(name, broken);
        }
    }

    /** Only events are published to it; nobody acts. */
    @SuppressWarnings("unchecked")
    private AggregateModel<Object> model() {
        return (AggregateModel<Object>) AnnotatedAggregateMetaModelFactory.inspectAggregate(
                aggregate,
                MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(aggregate),
                        (handler, parameters, index) -> parameters[index].getType() == Actor.class
                                ? new FixedValueParameterResolver<>(null)
                                : null));
    }

    private static Object read(Field field, Object instance) {
        try {
            return field.get(instance);
        } catch (IllegalAccessException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
