package vn.bangvang.command.dispatch;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.eventlog.AppendContext;
import vn.bangvang.shared.reference.ReferenceData;

/** Gives command handlers their {@link Actor}. */
public final class ActorResolverFactory implements ParameterResolverFactory {

    private final Supplier<ReferenceData> references;
    private final int backEntryDays;
    private final UnaryOperator<String> likenesses;

    public ActorResolverFactory(
            Supplier<ReferenceData> references, int backEntryDays, UnaryOperator<String> likenesses) {
        this.likenesses = likenesses;
        this.references = references;
        this.backEntryDays = backEntryDays;
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Actor.class ? new ActorResolver() : null;
    }

    private final class ActorResolver implements ParameterResolver<Actor> {

        @Override
        public Actor resolveParameterValue(Message<?> message) {
            return CurrentUnitOfWork.get().root().getOrComputeResource(Actor.class.getName(), key -> actor(message));
        }

        @Override
        public boolean matches(Message<?> message) {
            return message.getMetaData().containsKey(Commands.CALLER);
        }

        private Actor actor(Message<?> message) {
            Caller caller = (Caller) message.getMetaData().get(Commands.CALLER);
            AppendContext carried = (AppendContext) message.getMetaData().get(Commands.CARRIED);
            return new Actor(
                    new Author(caller.account(), caller.person()),
                    caller.actedUnder(),
                    caller.today(),
                    backEntryDays,
                    references.get(),
                    carried,
                    likenesses);
        }
    }
}
