package vn.bangvang.query.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.Positions.Reached;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.eventlog.LogSubscription;

/** Somebody with one mandate, and what waits for them: today over HTTP, or as it would be on another day. */
record Waiting(QuerySide service, String username, UUID account) {

    static Waiting of(QuerySide service, Role role, UnitId unit) {
        String username = "waiting-" + UUID.randomUUID();
        UUID account = service.account(username);
        service.mandate(account, role, unit);
        return new Waiting(service, username, account);
    }

    List<String> today() throws Exception {
        return of(service, username);
    }

    /** What waits for an account today. */
    static List<String> of(QuerySide service, String username) throws Exception {
        return service.get(username, "/api/inbox").get("items").findValuesAsString("task");
    }

    List<String> on(LocalDate day) throws Exception {
        today();
        Viewer viewer = new Viewer(
                new AccountId(account),
                service.context().getBean(LogSubscription.class).references(),
                day);
        QueryContext context = new QueryContext(viewer, new Reached(0, 0), aggregate -> false);
        return service
                .context()
                .getBean(Inbox.class)
                .of(context, Inbox.FindTasks.ALL, new Paging(null, null))
                .items()
                .stream()
                .map(task -> task.task().name())
                .toList();
    }
}
