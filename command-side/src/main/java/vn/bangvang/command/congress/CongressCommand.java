package vn.bangvang.command.congress;

import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.domain.congress.CongressId;

/** What can be asked of an emulation congress. */
public sealed interface CongressCommand extends AggregateCommand
        permits CourseCommand, PlanCommand, DelegateCommand, ProgrammeCommand {

    CongressId congressId();

    @Override
    default Object aggregateId() {
        return congressId();
    }
}
