package vn.bangvang.query.person;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.person.PersonRegister.FindPersons;
import vn.bangvang.query.person.PersonRegister.PersonRow;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

@RestController
@Reads(PersonNames.class)
@RequestMapping("/api/persons")
class PersonRegisterController {

    private final PersonRegister persons;

    PersonRegisterController(PersonRegister persons) {
        this.persons = persons;
    }

    /** Lists the register of people. */
    @GetMapping
    Page<PersonRow> listPersons(
            QueryContext context, @Valid @ParameterObject FindPersons query, @Valid @ParameterObject Paging paging) {
        return persons.handle(query, paging, context);
    }

    /** One person of the register, with the position held on a day. */
    @GetMapping("/{id}")
    ResponseEntity<PersonRow> getPerson(
            QueryContext context,
            @PathVariable PersonId id,
            @Parameter(description = "Chức vụ vào ngày này · the day of the position, today without it")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate asOf) {
        LocalDate day = asOf == null ? context.viewer().today() : asOf;
        PersonRow found = persons.find(id, day, context.viewer())
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_PERSON, Map.of("person", id)));
        return context.one(found.sequence(), found);
    }
}
