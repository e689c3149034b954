package vn.bangvang.command.nomination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.platform.web.Legible;

/** A paper of the dossier as it is sent. */
public record DocumentBody(
        @NotNull @Pattern(regexp = "[A-Z0-9_]{1,40}") String kind,
        @NotBlank @Size(max = 300) @Legible String title,
        @Nullable @Size(max = 300) String reference) {

    static List<Document> documents(List<DocumentBody> bodies) {
        return bodies.stream()
                .map(body -> new Document(body.kind(), CaseText.plain(body.title()), body.reference()))
                .toList();
    }
}
