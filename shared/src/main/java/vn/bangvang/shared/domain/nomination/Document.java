package vn.bangvang.shared.domain.nomination;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;

/** A paper of a dossier (tài liệu hồ sơ): its kind (TOTRINH, BAOCAO, BIENBAN …), title, and where it is kept or numbered. */
public record Document(
        String kind, CaseText title, @Nullable String reference) {

    /** The same paper in the dossier of that nominee: the title of a person's paper may tell the name. */
    public Document of(Nominee nominee) {
        return new Document(kind, new CaseText(nominee.personId(), title.text()), reference);
    }
}
