package vn.bangvang.command.testing;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;

/** Aggregates and handlers on a real command bus, for commands that reach several aggregates. */
public final class InMemoryAxon implements AutoCloseable {

    private final Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
    private final List<List<Object>> appends = new ArrayList<>();
    private @Nullable Configuration configuration;
    private @Nullable Actor actor;

    public InMemoryAxon() {
        configurer.configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine());
        Serializer serializer = Jackson3Serializer.builder().build();
        configurer.configureSerializer(c -> serializer);
        configurer.registerComponent(
                ParameterResolverFactory.class,
                c -> MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(InMemoryAxon.class), new Actors()));
    }

    public InMemoryAxon aggregate(Class<?> type) {
        configurer.configureAggregate(type);
        return this;
    }

    public InMemoryAxon handler(Function<Configuration, Object> handler) {
        configurer.registerCommandHandler(handler);
        return this;
    }

    /** Starts with a history in which each event was recorded for an account. */
    public InMemoryAxon start(List<? extends EventMessage<?>> history) {
        configuration = configurer.start();
        configuration.eventStore().publish(new ArrayList<>(history));
        configuration
                .eventStore()
                .subscribe(batch -> appends.add(batch.stream()
                        .map(EventMessage::getPayload)
                        .map(Object.class::cast)
                        .toList()));
        return this;
    }

    public void send(Object command, @Nullable Actor by) {
        actor = by;
        configuration.commandBus().dispatch(GenericCommandMessage.asCommandMessage(command), (sent, result) -> {
            if (result.isExceptional()) {
                throw (RuntimeException) result.exceptionResult();
            }
        });
    }

    /** The events of each append since the start. */
    public List<List<Object>> appends() {
        return appends;
    }

    @Override
    public void close() {
        configuration.shutdown();
    }

    private final class Actors implements ParameterResolverFactory {

        @Override
        public @Nullable ParameterResolver<?> createInstance(Executable handler, Parameter[] all, int index) {
            if (all[index].getType() != Actor.class) {
                return null;
            }
            return new ParameterResolver<Actor>() {
                @Override
                public @Nullable Actor resolveParameterValue(Message<?> message) {
                    return actor;
                }

                @Override
                public boolean matches(Message<?> message) {
                    return true;
                }
            };
        }
    }
}
