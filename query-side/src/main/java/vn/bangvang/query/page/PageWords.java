package vn.bangvang.query.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.audit.EventLabels;
import vn.bangvang.query.audit.EventLabels.Label;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.platform.web.Assets;
import vn.bangvang.shared.platform.words.CodeTexts;
import vn.bangvang.shared.platform.words.Numbers;
import vn.bangvang.shared.platform.words.Texts;

/** Dates, numbers and codes as people read them; {@code w} in a template. */
public final class PageWords {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ZONE);

    private static final Pattern LAW =
            Pattern.compile("Luật TĐKT \\d{4}(, Điều [\\d., ]+)?(; thẩm quyền: Điều [\\d., ]+)?");

    private static final Texts WORDS = new Texts("vn.bangvang.query.page.words");

    private final Locale language;

    public PageWords(Locale language) {
        this.language = language;
    }

    /** 29/11/2026, in both languages. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }

    public String number(@Nullable BigDecimal number) {
        return number == null ? "" : Numbers.words(number, language);
    }

    /** A number that is told with a point, as this language writes it. */
    public String decimal(String number) {
        return number(new BigDecimal(number));
    }

    public String score(@Nullable Score score) {
        return score == null ? "" : number(score.value());
    }

    /** With its sign: what a number is more or less than another. */
    public String difference(Score more) {
        return more.isZero() ? "0" : more.isNegative() ? "−" + score(Score.ZERO.minus(more)) : "+" + score(more);
    }

    /** Quý IV/2026, or năm 2026. */
    public String period(Period period) {
        return WORDS.text("period." + period.quarter(), Map.of("year", Integer.toString(period.year())), language);
    }

    /** As a case has it: a quarter, a year, or the years of a congress, which are words as they are. */
    public String period(String period) {
        return period.contains("–") ? period : period(Period.of(period));
    }

    public String code(@Nullable Enum<?> code) {
        return code == null ? "" : CodeTexts.words(code, language);
    }

    /** The language of what people wrote, where the page is in another; names need none. For {@code th:lang}. */
    public @Nullable String written() {
        return isEnglish() ? "vi" : null;
    }

    /** A title or form of commendation, as the newest rules that know it call it. */
    public String award(String code) {
        String words = code;
        for (RuleSet rules : RuleSets.all()) {
            words = rules.find(code).map(award -> award.term().in(language)).orElse(words);
        }
        return words;
    }

    /** A citation that names a law and its articles and says no more, in both languages; any other as it was written. */
    public String citation(String citation) {
        return isEnglish() && LAW.matcher(citation).matches()
                ? citation.replace("Luật TĐKT", "Law on Emulation and Commendation")
                        .replace("thẩm quyền", "competence")
                        .replace("Điều", "Article")
                : citation;
    }

    /** A code that is data, such as a kind of paper, by the name of its field. */
    public String code(String field, @Nullable String code) {
        return code == null ? "" : CodeTexts.words(field, code, language);
    }

    public String event(Label label) {
        return isEnglish() ? label.en() : label.vi();
    }

    public String event(String storedName) {
        return event(EventLabels.of(storedName));
    }

    /** The first letter large: codes are words that stand inside sentences. */
    public String begin(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(language) + words.substring(1);
    }

    /** What is told in the order in which it happened, the other way round: how things stand now comes first. */
    public <T> List<T> newestFirst(List<T> told) {
        List<T> newest = new ArrayList<>(told);
        Collections.reverse(newest);
        return newest;
    }

    /** The order of a dictionary in this language. */
    public Comparator<String> order() {
        return Dictionary.of(language);
    }

    /** Where a style or script is, by its path under {@code static}. */
    public String asset(String path) {
        return Assets.at(path);
    }

    /** Of one intention: a form that is sent twice acts once. */
    public String key() {
        return UUID.randomUUID().toString();
    }

    private boolean isEnglish() {
        return language.getLanguage().equals("en");
    }
}
