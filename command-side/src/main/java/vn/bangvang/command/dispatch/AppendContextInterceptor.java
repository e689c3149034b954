package vn.bangvang.command.dispatch;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import vn.bangvang.shared.eventlog.PgEventStorageEngine;

/** Puts what the command carries where the append will look for it. */
public final class AppendContextInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        unitOfWork
                .resources()
                .put(
                        PgEventStorageEngine.CARRIED,
                        unitOfWork.getMessage().getMetaData().get(Commands.CARRIED));
        return chain.proceed();
    }
}
