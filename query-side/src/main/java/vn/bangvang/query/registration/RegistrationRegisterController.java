package vn.bangvang.query.registration;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.registration.Registrations.FindRegistrations;
import vn.bangvang.query.registration.Registrations.RegistrationRow;
import vn.bangvang.query.registration.Registrations.RegistrationVersion;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.registration.RegistrationId;

@RestController
@RequestMapping("/api/registrations")
@Reads(RegistrationRegister.class)
class RegistrationRegisterController {

    /**
     * @param comparison what stands registered beside what was achieved
     * @param history every version and check, the newest first
     * @param namesShown whether the reader is among those who see the persons named
     */
    record RegistrationFile(
            RegistrationRow registration,
            Comparison comparison,
            List<RegistrationVersion> history,
            boolean namesShown,
            boolean parked) {}

    private final Registrations model;

    RegistrationRegisterController(Registrations model) {
        this.model = model;
    }

    /** Lists what units have registered for a year. */
    @GetMapping
    Page<RegistrationRow> listRegistrations(
            QueryContext context,
            @Valid @ParameterObject FindRegistrations query,
            @Valid @ParameterObject Paging paging) {
        context.viewer().mustHoldAMandate();
        return model.handle(query, paging, context);
    }

    /** One registration, with its titles, targets and check. */
    @GetMapping("/{id}")
    ResponseEntity<RegistrationFile> getRegistration(QueryContext context, @PathVariable RegistrationId id) {
        context.viewer().mustHoldAMandate();
        RegistrationRow found = model.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_REGISTRATION, Map.of("registration", id)));
        boolean named = Registrations.concerns(found, context);
        List<RegistrationVersion> history = model.versions(found, named, context);
        return context.one(
                found.sequence(),
                new RegistrationFile(found, history.get(0).comparison(), history, named, context.isParked(id.value())));
    }
}
