package vn.bangvang.shared.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSet.Certainty;
import vn.bangvang.shared.law.RuleSet.Dossier;
import vn.bangvang.shared.law.RuleSet.Route;
import vn.bangvang.shared.law.RuleSet.Rule;
import vn.bangvang.shared.law.RuleSet.Source;
import vn.bangvang.shared.law.RuleSet.Term;

/**
 * A rule set as it is written in YAML: dossiers and routes stand once and are named by the awards that share them. What may
 * be absent is marked so; {@link RuleSetCheck} asks for the rest.
 *
 * @param inherits a set of a law before, from which is taken over what stands here not; all of that is to be confirmed
 * @param amends a set of the same law, from which is taken over what stands here not, as sure as it is there
 * @param words of levels and authorities that are new here
 * @param forms which awards are forms of commendation; the others are titles
 */
record RuleSetFile(
        String id,
        @Nullable String inherits,
        @Nullable String amends,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Rule ending,
        @Nullable Rule transition,
        List<Source> sources,
        @Nullable Map<String, Words> words,
        @Nullable Map<String, String> documentNames,
        @Nullable Map<String, DossierEntry> dossiers,
        @Nullable Map<String, RouteEntry> routes,
        @Nullable Councils councils,
        @Nullable Limits limits,
        @Nullable List<String> forms,
        @Nullable List<AwardEntry> awards) {

    record Words(String vi, String en) {}

    record DossierEntry(String citation, Certainty certainty, List<String> kinds) {

        DossierEntry inherited() {
            return new DossierEntry(citation, Certainty.INHERITED, kinds);
        }
    }

    record RouteEntry(
            String citation,
            Certainty certainty,
            @Nullable Competence competence,
            @Nullable Boolean separateEyes,
            List<StepEntry> steps) {

        RouteEntry inherited() {
            return new RouteEntry(citation, Certainty.INHERITED, competence, separateEyes, steps);
        }

        Route resolved() {
            return new Route(
                    citation,
                    certainty,
                    competence,
                    separateEyes,
                    null,
                    null,
                    steps.stream().map(StepEntry::resolved).toList());
        }
    }

    /** @param place a word or a mapping, as {@link PlaceReader} reads it */
    record StepEntry(
            StepKind kind,
            String level,
            Object place,
            @Nullable CouncilTerms council,
            @Nullable String award,
            @Nullable String authority,
            @Nullable TimeLimit limit) {

        StepTemplate resolved() {
            return new StepTemplate(
                    kind, level, PlaceReader.read(place).orElseThrow(), council, award, authority, limit);
        }
    }

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
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @throws RuleSetMistakes if it is no YAML, or no such record */
    static RuleSetFile read(RuleSetText text) {
        YamlLines lines = new YamlLines(text);
        try {
            return YAML.readValue(text.content(), RuleSetFile.class);
        } catch (JacksonException e) {
            List<String> path = e.getPath().stream()
                    .map(part ->
                            part.getPropertyName() == null ? Integer.toString(part.getIndex()) : part.getPropertyName())
                    .toList();
            String what = String.join(".", path) + ": "
                    + e.getOriginalMessage().replaceAll("\\(class [^)]*\\)|`[a-z.]+\\.|\\R.*", "");
            throw RuleSetMistakes.at(text, lines.of(path), "không đọc được " + what, "cannot be read: " + what);
        }
    }

    @Nullable
    String base() {
        return amends == null ? inherits : amends;
    }

    /** What this file does not say is taken over from the one before. */
    RuleSetFile over(RuleSetFile before) {
        boolean sameLaw = amends != null;
        Councils general = before.councils();
        Limits time = before.limits();
        return new RuleSetFile(
                id,
                null,
                null,
                validFrom,
                validUntil == null && sameLaw ? before.validUntil() : validUntil,
                ending == null && sameLaw ? before.ending() : ending,
                transition == null && sameLaw ? before.transition() : transition,
                Stream.concat(sources.stream(), before.sources().stream()).toList(),
                laid(words, before.words(), UnaryOperator.identity()),
                laid(documentNames, before.documentNames(), UnaryOperator.identity()),
                laid(dossiers, before.dossiers(), sameLaw ? UnaryOperator.identity() : DossierEntry::inherited),
                laid(routes, before.routes(), sameLaw ? UnaryOperator.identity() : RouteEntry::inherited),
                councils != null || general == null ? councils : sameLaw ? general : general.inherited(),
                limits != null || time == null ? limits : sameLaw ? time : time.inherited(),
                forms == null ? before.forms() : forms,
                laidAwards(before, sameLaw ? UnaryOperator.identity() : AwardEntry::inherited));
    }

    private static <T> Map<String, T> laid(
            @Nullable Map<String, T> here, @Nullable Map<String, T> before, UnaryOperator<T> taken) {
        Map<String, T> all = new LinkedHashMap<>();
        orEmpty(before).forEach((name, one) -> all.put(name, taken.apply(one)));
        all.putAll(orEmpty(here));
        return all;
    }

    private List<AwardEntry> laidAwards(RuleSetFile before, UnaryOperator<AwardEntry> taken) {
        Map<String, AwardEntry> all = new LinkedHashMap<>();
        Objects.requireNonNullElse(before.awards(), List.<AwardEntry>of())
                .forEach(award -> all.put(award.code(), taken.apply(award)));
        Objects.requireNonNullElse(awards, List.<AwardEntry>of()).forEach(award -> all.put(award.code(), award));
        return new ArrayList<>(all.values());
    }

    static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }

    /** Of a file in which {@link RuleSetCheck} found no mistake. */
    RuleSet resolved(RuleSetText text) {
        return new RuleSet(
                id,
                text,
                validFrom,
                validUntil,
                ending,
                transition,
                sources,
                orEmpty(words).entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                entry -> new Term(
                                        entry.getKey(),
                                        entry.getValue().vi(),
                                        entry.getValue().en()))),
                Objects.requireNonNull(awards).stream().map(this::resolve).toList());
    }

    private Award resolve(AwardEntry award) {
        DossierEntry papers = Objects.requireNonNull(orEmpty(dossiers).get(award.dossier()));
        return new Award(
                award.code(),
                award.vi(),
                award.en(),
                award.subjects(),
                award.citation(),
                award.certainty(),
                new Dossier(papers.citation(), papers.certainty(), papers.kinds(), orEmpty(documentNames)),
                route(award.route()),
                Objects.requireNonNull(forms).contains(award.code()));
    }

    private Route route(String name) {
        Route route = Objects.requireNonNull(councils)
                .in(Objects.requireNonNull(orEmpty(routes).get(name)).resolved());
        return limits == null ? route : limits.in(route);
    }
}
