package vn.bangvang.shared.domain.congress;

import java.time.LocalDate;
import java.util.List;

/** What the congress resolved (nghị quyết). */
public record Resolution(String text, List<String> directions, CongressVote vote, LocalDate adoptedOn) {}
