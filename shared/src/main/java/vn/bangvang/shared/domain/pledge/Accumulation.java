package vn.bangvang.shared.domain.pledge;

/** How the quarters' results on a target become the year's (lũy kế). */
public enum Accumulation {
    /** Cộng dồn: each quarter tells what was done in it, and the year is their sum. */
    SUM,
    /** Số mới nhất: each quarter tells where things stand, and the newest one counts. */
    LATEST
}
