package vn.bangvang.query.help;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.page.Shell;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.law.RuleSets;

/** Trợ giúp: the same place on every page; the reader's own roles come first. */
@PageController
class HelpPages {

    /** Something that can be done. @param words its key in the words of this folder @param href where; null where it says so itself */
    record Way(String words, @Nullable String href) {}

    private static final Map<Role, List<Way>> WAYS = Map.ofEntries(
            Map.entry(Role.PREPARER, List.of(new Way("prep.write", "/drafts"), new Way("prep.send", "/drafts"))),
            Map.entry(
                    Role.REPRESENTATIVE,
                    List.of(
                            new Way("rep.propose", "/nominations/new"),
                            new Way("rep.sign", "/signing"),
                            new Way("rep.pledge", "/pledges"),
                            new Way("rep.score", "/scoring"),
                            new Way("rep.supplement", "/inbox"),
                            new Way("rep.people", "/admin/people"))),
            Map.entry(
                    Role.APPROVER,
                    List.of(
                            new Way("app.endorse", "/inbox"),
                            new Way("app.return", "/inbox"),
                            new Way("app.external", "/decisions"))),
            Map.entry(
                    Role.ORGANISER,
                    List.of(
                            new Way("org.movement", "/movements"),
                            new Way("org.score", "/scoring"),
                            new Way("org.rank", "/rankings"),
                            new Way("org.report", "/reports"))),
            Map.entry(Role.COUNCIL_SECRETARY, List.of(new Way("sec.result", "/inbox"))),
            Map.entry(
                    Role.COMPETENT_PERSON,
                    List.of(new Way("comp.decide", "/inbox"), new Way("comp.correct", "/decisions"))),
            Map.entry(
                    Role.BACK_ENTRY,
                    List.of(
                            new Way("back.letter", "/drafts"),
                            new Way("back.decision", "/nominations"),
                            new Way("back.enter", null))),
            Map.entry(
                    Role.AUDITOR,
                    List.of(
                            new Way("aud.trail", "/audit"),
                            new Way("aud.seal", "/audit"),
                            new Way("aud.models", "/admin/read-models"))),
            Map.entry(
                    Role.ADMINISTRATOR,
                    List.of(
                            new Way("adm.units", "/admin"),
                            new Way("adm.mandates", "/admin"),
                            new Way("adm.models", "/admin/read-models"))));

    private static final List<Way> ALL = List.of(
            new Way("all.inbox", "/inbox"),
            new Way("all.honours", "/honours"),
            new Way("all.decisions", "/decisions"),
            new Way("all.reports", "/reports"),
            new Way("all.published", null),
            new Way("all.paper", null));

    @GetMapping("/help")
    String help(@ModelAttribute(name = "shell", binding = false) Shell shell, Locale language, Model model) {
        model.addAttribute("ways", WAYS);
        model.addAttribute("all", ALL);
        model.addAttribute(
                "mine", Arrays.stream(Role.values()).filter(shell::has).toList());
        model.addAttribute(
                "others",
                Arrays.stream(Role.values()).filter(role -> !shell.has(role)).toList());
        model.addAttribute(
                "rules",
                RuleSets.all().stream()
                        .filter(set -> set.isInForceOn(shell.today()))
                        .map(set -> set.title().words(language))
                        .toList());
        return "help/help";
    }

    @GetMapping("/help/accessibility")
    String accessibility() {
        return "help/accessibility";
    }

    @GetMapping("/help/privacy")
    String privacy() {
        return "help/privacy";
    }
}
