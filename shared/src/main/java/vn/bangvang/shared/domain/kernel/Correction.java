package vn.bangvang.shared.domain.kernel;

/**
 * An event that puts right what an earlier event of the same case said (đính chính). It is made on its own business day; what it
 * says is true from the day of what it puts right.
 */
public interface Correction {

    /** Whether it is what this event said that it puts right. That is never a correction: of several the last one counts. */
    boolean corrects(DomainEvent earlier);
}
