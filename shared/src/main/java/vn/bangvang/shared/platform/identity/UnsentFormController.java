package vn.bangvang.shared.platform.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what is typed on a page, for whoever types it alone. */
@RestController
class UnsentFormController {

    private final UnsentForms unsent;

    UnsentFormController(UnsentForms unsent) {
        this.unsent = unsent;
    }

    /** Keeps what stands in a form that is not sent yet, or forgets it when nothing does. */
    @PostMapping("/api/account/unsent-forms")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepUnsentForm(@Valid @RequestBody UnsentFormBody form, @AuthenticationPrincipal AccountPrincipal account) {
        String fields = form.fields();
        if (fields == null || fields.isEmpty()) {
            unsent.forget(account.id(), form.caseId(), form.act());
        } else {
            unsent.keep(account.id(), form.caseId(), form.act(), fields);
        }
    }

    /**
     * A form of a page, as its account sees it alone.
     *
     * @param caseId the id of the case that the form is about
     * @param act which form of its page it is
     * @param fields what stands in them, as the page wrote it; without it what was kept is forgotten
     */
    record UnsentFormBody(
            @NotNull UUID caseId,

            @NotNull @Pattern(regexp = "[A-Za-z0-9:-]{1,80}")
            String act,

            @Nullable @Size(max = UnsentForms.MOST_LETTERS) String fields) {}
}
