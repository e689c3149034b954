package vn.bangvang.command.congress;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.congress.DelegateCommand.AllocateDelegates;
import vn.bangvang.command.congress.DelegateCommand.CongressAllocationBody;
import vn.bangvang.command.congress.DelegateCommand.CongressAttendanceBody;
import vn.bangvang.command.congress.DelegateCommand.CongressAttendanceCorrectionBody;
import vn.bangvang.command.congress.DelegateCommand.CongressElectionBody;
import vn.bangvang.command.congress.DelegateCommand.CongressReallocationBody;
import vn.bangvang.command.congress.DelegateCommand.CongressReplacementBody;
import vn.bangvang.command.congress.DelegateCommand.CorrectAttendance;
import vn.bangvang.command.congress.DelegateCommand.ElectDelegate;
import vn.bangvang.command.congress.DelegateCommand.ReallocateDelegates;
import vn.bangvang.command.congress.DelegateCommand.RecordAttendance;
import vn.bangvang.command.congress.DelegateCommand.ReplaceDelegate;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.kernel.PersonId;

@RestController
@RequestMapping("/api/congresses/{id}")
class DelegatesController {

    private final Dispatcher dispatcher;

    DelegatesController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Allocates to each unit how many delegates it sends to a congress. */
    @PostMapping("/allocations")
    ResponseEntity<Accepted> allocateDelegates(
            @PathVariable CongressId id, @Valid @RequestBody CongressAllocationBody body) {
        return dispatcher.act(new AllocateDelegates(id, body));
    }

    /** Changes how many delegates units send to a congress. */
    @PostMapping("/reallocations")
    ResponseEntity<Accepted> reallocateDelegates(
            @PathVariable CongressId id, @Valid @RequestBody CongressReallocationBody body) {
        return dispatcher.act(new ReallocateDelegates(id, body));
    }

    /** Records that a unit has elected a delegate to a congress. */
    @PostMapping("/delegates")
    ResponseEntity<Accepted> electDelegate(@PathVariable CongressId id, @Valid @RequestBody CongressElectionBody body) {
        return dispatcher.act(new ElectDelegate(id, body));
    }

    /** Replaces a delegate by the alternate. */
    @PostMapping("/delegates/{person}/replacements")
    ResponseEntity<Accepted> replaceDelegate(
            @PathVariable CongressId id,
            @PathVariable PersonId person,
            @Valid @RequestBody CongressReplacementBody body) {
        return dispatcher.act(new ReplaceDelegate(id, person, body));
    }

    /** Records which delegates attend a sitting of a congress. */
    @PostMapping("/attendances")
    ResponseEntity<Accepted> recordAttendance(
            @PathVariable CongressId id, @Valid @RequestBody CongressAttendanceBody body) {
        return dispatcher.act(new RecordAttendance(id, body));
    }

    /** Corrects who attended a sitting, with the reason. */
    @PostMapping("/attendances/corrections")
    ResponseEntity<Accepted> correctAttendance(
            @PathVariable CongressId id, @Valid @RequestBody CongressAttendanceCorrectionBody body) {
        return dispatcher.act(new CorrectAttendance(id, body));
    }
}
