package vn.bangvang.shared.domain.scoretable;

/** What becomes of the year of a unit that was a member in some of its quarters alone; a score table says which. */
public enum PartYear {
    /** Xếp hạng theo các quý được giao: by the rate over the quarters in which it was a member. */
    BY_ITS_QUARTERS,
    /** Không xếp hạng năm. Its quarters stay what they are. */
    UNRANKED
}
