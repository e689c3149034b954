package vn.bangvang.shared.domain.rolemodel;

import java.time.LocalDate;

/** As a model of which level somebody is recognised (công nhận), and by which numbered paper of which day. */
public record Recognition(String level, RecognitionBasis basis, String number, LocalDate basisOn) {}
