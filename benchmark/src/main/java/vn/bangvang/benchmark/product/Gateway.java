package vn.bangvang.benchmark.product;

import java.time.LocalDate;
import vn.bangvang.benchmark.product.Bureau.Official;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.Caller;
import vn.bangvang.command.dispatch.Commands;
import vn.bangvang.shared.eventlog.AppendContext.Receipt;
import vn.bangvang.shared.platform.axon.UuidV7;

/** The product's command gateway, entered behind the web layer. */
final class Gateway {

    private final Commands commands;
    private final LocalDate today;

    Gateway(Commands commands, LocalDate today) {
        this.commands = commands;
        this.today = today;
    }

    /** Sends as that official; acknowledged when it returns. */
    Receipt send(Official official, AggregateCommand command) {
        String request = UuidV7.next().toString();
        return commands.send(command, new Caller(official.account(), official.person(), request, today, null, null));
    }
}
