package vn.bangvang.query.page;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.audit.EventLabels;
import vn.bangvang.query.audit.EventLabels.Label;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.platform.words.CodeTexts;

/** Dates, numbers and codes as people read them; {@code w} in a template. */
public final class PageWords {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ZONE);

    private final Locale language;

    PageWords(Locale language) {
        this.language = language;
    }

    /** 29/11/2026, in both languages. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }

    /** A decimal comma in Vietnamese, a point in English; no digit is lost. */
    public String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        String plain = number.toPlainString();
        return isEnglish() ? plain : plain.replace('.', ',');
    }

    public String code(@Nullable Enum<?> code) {
        return code == null ? "" : CodeTexts.words(code, language);
    }

    /** A title or form of commendation, as the newest rules that know it call it. */
    public String award(String code) {
        String words = code;
        for (RuleSet rules : RuleSets.all()) {
            words = rules.find(code).map(award -> award.term().in(language)).orElse(words);
        }
        return words;
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

    /** The order of a dictionary in this language. */
    public Comparator<String> order() {
        return Collator.getInstance(language)::compare;
    }

    /** Of one intention: a form that is sent twice acts once. */
    public String key() {
        return UUID.randomUUID().toString();
    }

    private boolean isEnglish() {
        return language.getLanguage().equals("en");
    }
}
