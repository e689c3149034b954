package vn.bangvang.shared.domain.pledge;

import vn.bangvang.shared.domain.kernel.Score;

/**
 * A measurable target (chỉ tiêu) of a pledge, under a code of its own: what, in which measure, how much, and how the
 * results of the quarters add up to the year's. "76 công dân" and "100 %" are both a value in a measure.
 */
public record Target(String code, String text, String measure, Score value, Accumulation accumulates) {}
