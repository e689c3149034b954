package vn.bangvang.query.nomination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.nomination.Document;

/** @param title null once the data of the person whose dossier it is was erased */
record Paper(String kind, @Nullable String title, @Nullable String reference) {

    static List<Paper> of(List<Document> documents) {
        return documents.stream()
                .map(paper -> new Paper(paper.kind(), paper.title().text(), paper.reference()))
                .toList();
    }

    /** For reading: its title, and where it is kept or numbered. */
    public String called() {
        String words = title == null ? "…" : title;
        return reference == null ? words : words + " (" + reference + ")";
    }
}
