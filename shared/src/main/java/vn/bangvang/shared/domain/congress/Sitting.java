package vn.bangvang.shared.domain.congress;

import java.time.LocalDate;

/** The congress as it sat: delegates called, delegates who came, and the day. */
public record Sitting(int summoned, int present, LocalDate heldOn) {}
