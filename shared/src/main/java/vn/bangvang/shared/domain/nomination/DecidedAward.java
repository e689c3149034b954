package vn.bangvang.shared.domain.nomination;

import java.time.LocalDate;

/** An award that was decided at a step of the route (quyết định tặng). @param number of the decision */
public record DecidedAward(String award, String number, LocalDate on) {}
