package vn.bangvang.shared.value;

import org.jspecify.annotations.Nullable;

/** A paper of a dossier (tài liệu hồ sơ): its kind (TOTRINH, BAOCAO, BIENBAN …), title, and where it is kept or numbered. */
public record Document(String kind, String title, @Nullable String reference) {}
