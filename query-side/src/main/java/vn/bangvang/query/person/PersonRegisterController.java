package vn.bangvang.query.person;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
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
@Tag(name = "Nhân sự · People")
class PersonRegisterController {

    private final PersonRegister persons;

    PersonRegisterController(PersonRegister persons) {
        this.persons = persons;
    }

    @GetMapping
    Page<PersonRow> list(
            QueryContext context, @Valid @ParameterObject FindPersons query, @Valid @ParameterObject Paging paging) {
        return persons.handle(query, paging, context);
    }

    @GetMapping("/{id}")
    ResponseEntity<PersonRow> one(QueryContext context, @PathVariable PersonId id) {
        PersonRow found = persons.find(id, context.viewer())
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_PERSON, Map.of("person", id)));
        return context.one(found.sequence(), found);
    }
}
