package vn.bangvang.command.dispatch;

import vn.bangvang.command.actor.Unknown;
import vn.bangvang.shared.domain.kernel.Refusal;

/** What it means to the caller that the store does not know an aggregate. */
final class StoreErrorMapper {

    private StoreErrorMapper() {}

    static Refusal unknown(AggregateCommand command) {
        return Unknown.of(command.aggregateId());
    }
}
