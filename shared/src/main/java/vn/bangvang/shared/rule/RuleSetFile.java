package vn.bangvang.shared.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.bangvang.shared.rule.RuleSet.Award;
import vn.bangvang.shared.rule.RuleSet.Certainty;
import vn.bangvang.shared.rule.RuleSet.Dossier;
import vn.bangvang.shared.rule.RuleSet.Route;
import vn.bangvang.shared.rule.RuleSet.Source;
import vn.bangvang.shared.value.NomineeKind;

/**
 * A rule set as it is written in YAML: dossiers and routes stand once and are named by the awards that share them.
 *
 * @param forms which awards are forms of commendation; the others are titles
 */
record RuleSetFile(
        String id,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<Source> sources,
        Map<String, String> documentNames,
        Map<String, DossierEntry> dossiers,
        Map<String, Route> routes,
        Councils councils,
        List<String> forms,
        List<AwardEntry> awards) {

    record DossierEntry(String citation, Certainty certainty, List<String> kinds) {}

    record AwardEntry(
            String code,
            String vi,
            String en,
            List<NomineeKind> subjects,
            String citation,
            Certainty certainty,
            String dossier,
            String route) {}

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static RuleSet read(String id) {
        try (InputStream file = RuleSetFile.class.getResourceAsStream(id + ".yml")) {
            if (file == null) {
                throw new IllegalStateException("There is no rule set file " + id + ".yml");
            }
            return YAML.readValue(file, RuleSetFile.class).resolved();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuleSet resolved() {
        forms.forEach(form -> named(codes(), form));
        return new RuleSet(
                id,
                validFrom,
                validUntil,
                sources,
                awards.stream().map(this::resolve).toList());
    }

    private Award resolve(AwardEntry award) {
        return new Award(
                award.code(),
                award.vi(),
                award.en(),
                award.subjects(),
                award.citation(),
                award.certainty(),
                dossier(award.dossier()),
                councils.in(named(routes, award.route())),
                forms.contains(award.code()));
    }

    private Map<String, AwardEntry> codes() {
        return awards.stream().collect(Collectors.toMap(AwardEntry::code, award -> award));
    }

    private Dossier dossier(String name) {
        DossierEntry entry = named(dossiers, name);
        entry.kinds().forEach(kind -> named(documentNames, kind));
        return new Dossier(entry.citation(), entry.certainty(), entry.kinds(), documentNames);
    }

    private <T> T named(Map<String, T> all, String name) {
        T found = all.get(name);
        if (found == null) {
            throw new IllegalStateException(id + " names " + name + ", which it does not define");
        }
        return found;
    }
}
