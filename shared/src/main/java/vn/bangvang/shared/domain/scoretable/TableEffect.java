package vn.bangvang.shared.domain.scoretable;

import java.util.List;

/** What an amendment does to the criteria of a score table, by their codes: sheets have to be supplemented accordingly. */
public record TableEffect(List<String> added, List<String> removed, List<String> changed) {}
