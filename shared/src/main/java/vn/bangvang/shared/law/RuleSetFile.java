package vn.bangvang.shared.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSet.Certainty;
import vn.bangvang.shared.law.RuleSet.Dossier;
import vn.bangvang.shared.law.RuleSet.Route;
import vn.bangvang.shared.law.RuleSet.Rule;
import vn.bangvang.shared.law.RuleSet.Source;

/**
 * A rule set as it is written in YAML: dossiers and routes stand once and are named by the awards that share them.
 *
 * @param forms which awards are forms of commendation; the others are titles
 */
record RuleSetFile(
        String id,
        @Nullable String inherits,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Rule ending,
        @Nullable Rule transition,
        List<Source> sources,
        @Nullable Map<String, String> documentNames,
        @Nullable Map<String, DossierEntry> dossiers,
        @Nullable Map<String, Route> routes,
        @Nullable Councils councils,
        @Nullable List<String> forms,
        @Nullable List<AwardEntry> awards) {

    record DossierEntry(String citation, Certainty certainty, List<String> kinds) {}

    record AwardEntry(
            String code,
            String vi,
            String en,
            List<NomineeKind> subjects,
            String citation,
            Certainty certainty,
            String dossier,
            String route) {

        AwardEntry inherited() {
            return new AwardEntry(code, vi, en, subjects, citation, Certainty.INHERITED, dossier, route);
        }
    }

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static RuleSet read(String id) {
        return file(id).resolved();
    }

    private static RuleSetFile file(String id) {
        try (InputStream file = RuleSetFile.class.getResourceAsStream(id + ".yml")) {
            if (file == null) {
                throw new IllegalStateException("There is no rule set file " + id + ".yml");
            }
            RuleSetFile read = YAML.readValue(file, RuleSetFile.class);
            return read.inherits() == null ? read : read.over(file(read.inherits()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this file does not say is taken over from the one before, and is as sure as nothing that was taken over. */
    private RuleSetFile over(RuleSetFile before) {
        Map<String, DossierEntry> papers = new LinkedHashMap<>();
        before.dossiers()
                .forEach((name, d) -> papers.put(name, new DossierEntry(d.citation(), Certainty.INHERITED, d.kinds())));
        Map<String, Route> ways = new LinkedHashMap<>();
        before.routes().forEach((name, r) -> ways.put(name, r.inherited()));
        Map<String, AwardEntry> all = new LinkedHashMap<>();
        before.awards().forEach(award -> all.put(award.code(), award.inherited()));
        papers.putAll(Objects.requireNonNullElse(dossiers, Map.of()));
        ways.putAll(Objects.requireNonNullElse(routes, Map.of()));
        Objects.requireNonNullElse(awards, List.<AwardEntry>of()).forEach(award -> all.put(award.code(), award));
        Map<String, String> names = new LinkedHashMap<>(before.documentNames());
        names.putAll(Objects.requireNonNullElse(documentNames, Map.of()));
        return new RuleSetFile(
                id,
                null,
                validFrom,
                validUntil,
                ending,
                transition,
                Stream.concat(sources.stream(), before.sources().stream()).toList(),
                names,
                papers,
                ways,
                councils == null ? before.councils().inherited() : councils,
                Objects.requireNonNullElse(forms, before.forms()),
                List.copyOf(all.values()));
    }

    private RuleSet resolved() {
        forms.forEach(form -> named(codes(), form));
        return new RuleSet(
                id,
                validFrom,
                validUntil,
                ending,
                transition,
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
