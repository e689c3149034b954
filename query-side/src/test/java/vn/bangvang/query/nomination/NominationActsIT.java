package vn.bangvang.query.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.Flag;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationReturned;

/** A nomination's file offers its acts to those whose turn it is, and to nobody else. */
class NominationActsIT {

    private static final Pattern FORM = Pattern.compile("action=\"/forms/([^\"]+)\"");

    private static QuerySide service;

    private final Map<String, String> readers = new LinkedHashMap<>();
    private Flag flag;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @Test
    void at_each_step_role_by_role() throws Exception {
        flag = new Flag(service, "Đơn vị đến lượt");
        for (Role role : Role.values()) {
            reader(role, "unit", flag.unit);
            reader(role, "leader", flag.leader);
            reader(role, "province", flag.province);
        }

        flag.submitted();
        offered("REPRESENTATIVE unit", "withdrawals", "APPROVER leader", "endorsements,rejections,returns");
        flag.happened(new NominationReturned(
                flag.id, 0, "cluster", flag.leader, List.of(), CaseText.plain("thiếu"), LocalDate.of(2024, 3, 1)));
        offered("REPRESENTATIVE unit", "resubmissions,withdrawals");

        flag = anew();
        flag.submitted();
        flag.endorsed();
        offered("REPRESENTATIVE unit", "withdrawals", "COUNCIL_SECRETARY province", "council-results");
        flag.carried();
        offered(
                "REPRESENTATIVE unit",
                "withdrawals",
                "COUNCIL_SECRETARY province",
                "corrections",
                "COMPETENT_PERSON province",
                "decisions,rejections",
                "BACK_ENTRY province",
                "decisions");

        flag = anew();
        flag.submitted();
        flag.endorsed();
        flag.decided();
        offered("REPRESENTATIVE unit", "withdrawals", "APPROVER province", "forwardings");
        flag.forwarded();
        offered("REPRESENTATIVE unit", "withdrawals", "APPROVER province", "external-decisions");
        flag.awarded();
        offered();
    }

    private Flag anew() {
        Flag next = new Flag(service, "Đơn vị đến lượt");
        readers.clear();
        for (Role role : Role.values()) {
            reader(role, "unit", next.unit);
            reader(role, "leader", next.leader);
            reader(role, "province", next.province);
        }
        return next;
    }

    private void reader(Role role, String where, UnitId unit) {
        readers.put(role + " " + where, service.user(role, unit));
    }

    /** @param pairs a reader, and the acts that this one is offered; all others are offered none */
    private void offered(String... pairs) throws Exception {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            wanted.put(pairs[i], pairs[i + 1]);
        }
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> reader : readers.entrySet()) {
            String page = service.page(reader.getValue(), "/nominations/" + flag.id);
            Set<String> acts = new TreeSet<>();
            Matcher form = FORM.matcher(page);
            while (form.find()) {
                acts.add(form.group(1).replaceAll(".*/", ""));
            }
            String expected = wanted.getOrDefault(reader.getKey(), "");
            if (!String.join(",", acts).equals(expected)) {
                wrong.add(reader.getKey() + " is offered " + acts + ", not " + expected);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
