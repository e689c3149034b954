/** Nominations for awards (đề nghị khen thưởng): the dossier, its route, the council and the competent person. */
@NullMarked
package vn.bangvang.shared.domain.nomination;

import org.jspecify.annotations.NullMarked;
