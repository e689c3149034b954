package vn.bangvang.shared.domain.scoring;

import java.time.LocalDate;

/**
 * How a unit's list of scores came to stand on a sheet (lần chấm), or that it gives none.
 *
 * @param tableVersion the version of the table that the list was checked against; 0 where the unit declined
 * @param daysLate of the first list; a correction makes it neither late nor punctual
 * @param firstOn the business date of the first list
 * @param on the business date of the list as it stands
 * @param firstAt the event that brought the first list, by its place in the stream
 * @param at the event that brought the list as it stands
 */
public record ScoreEntry(int tableVersion, int daysLate, LocalDate firstOn, LocalDate on, long firstAt, long at) {

    static ScoreEntry recorded(int tableVersion, int daysLate, LocalDate on, long at) {
        return new ScoreEntry(tableVersion, daysLate, on, on, at, at);
    }

    static ScoreEntry declined(LocalDate on, long at) {
        return recorded(0, 0, on, at);
    }

    ScoreEntry corrected(int version, LocalDate day, long place) {
        return new ScoreEntry(version, daysLate, firstOn, day, firstAt, place);
    }
}
