package vn.bangvang.query.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.account.AccountRegister.AccountRow;
import vn.bangvang.query.account.AccountRegister.ActRow;
import vn.bangvang.query.account.AccountRegister.FindAccountActs;
import vn.bangvang.query.account.AccountRegister.FindAccounts;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.person.PersonRegister;
import vn.bangvang.query.person.PersonRegister.PersonRow;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.identity.LinkedLogins;
import vn.bangvang.shared.platform.web.ShownOnce;

/** Tài khoản: the list, a new one for somebody of the register, one with what may be done to it, and what was done. */
@PageController
class AccountPages {

    private static final int MOST_FOUND = 20;
    private static final Paging A_FEW = new Paging(20, null);

    private final AccountRegister accounts;
    private final PersonRegister persons;

    private final LinkedLogins links;

    AccountPages(AccountRegister accounts, PersonRegister persons, LinkedLogins links) {
        this.links = links;
        this.accounts = accounts;
        this.persons = persons;
    }

    @GetMapping("/admin/accounts")
    String list(QueryContext context, @Valid FindAccounts query, @Valid Paging paging, Model model) {
        model.addAttribute("rows", accounts.handle(query, paging, context));
        model.addAttribute("query", query);
        model.addAttribute("person", query.person() == null ? null : person(query.person(), context));
        return "account/list";
    }

    @GetMapping("/admin/accounts/log")
    String log(QueryContext context, @Valid FindAccountActs query, @Valid Paging paging, Model model) {
        model.addAttribute("rows", accounts.acts(query, paging, context));
        model.addAttribute("query", query);
        model.addAttribute("keepsAccounts", context.viewer().administersEverything());
        return "account/log";
    }

    @GetMapping("/admin/accounts/new")
    String make(
            QueryContext context,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            Model model) {
        if (!context.viewer().administersEverything()) {
            throw new Refusal(Reason.ADMINISTRATORS_ONLY);
        }
        PersonRow chosen = person == null ? null : person(person, context);
        model.addAttribute("person", chosen);
        model.addAttribute("suggested", chosen == null ? "" : SuggestedUsername.of(chosen.name()));
        choose(q, context, model);
        return "account/new";
    }

    @GetMapping("/admin/accounts/{id}")
    String one(
            QueryContext context,
            @PathVariable UUID id,
            @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        AccountRow account = accounts.find(id, context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_ACCOUNT, Map.of("account", id)));
        model.addAttribute("account", account);
        model.addAttribute("provider", links.provider().orElse(null));
        model.addAttribute("linked", links.isLinked(id));
        model.addAttribute("own", context.viewer().account().value().equals(id));
        model.addAttribute("password", ShownOnce.take(request, response).orElse(null));
        Page<ActRow> acts = accounts.acts(new FindAccountActs(id), A_FEW, context);
        model.addAttribute("acts", acts);
        model.addAttribute("doneTo", newestOf(context.viewer(), acts.items()));
        choose(q, context, model);
        return "account/one";
    }

    /** What the reader has done to the account last, unless somebody else did something since. */
    private static @Nullable ActRow newestOf(Viewer viewer, List<ActRow> acts) {
        return acts.stream()
                .limit(1)
                .filter(act -> viewer.account().value().equals(act.by()))
                .findFirst()
                .orElse(null);
    }

    /** By name, among the people of the register. */
    private void choose(@Nullable String q, QueryContext context, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("people", q == null || q.isBlank() ? null : persons.called(q, MOST_FOUND, context));
        model.addAttribute("most", MOST_FOUND);
    }

    private PersonRow person(UUID id, QueryContext context) {
        return persons.find(new PersonId(id), context.viewer())
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_PERSON, Map.of("person", id)));
    }
}
