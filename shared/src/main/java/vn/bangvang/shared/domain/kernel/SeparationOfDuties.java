package vn.bangvang.shared.domain.kernel;

import java.util.Collection;
import java.util.Map;

/** Which two things one and the same person or unit may not do, whichever account the person uses. */
public final class SeparationOfDuties {

    private SeparationOfDuties() {}

    /** Nobody acts on their own nomination. */
    public static void notTheNominee(Nominee nominee, Author actor) {
        if (actor.is(nominee.personId())) {
            throw new Refusal(Reason.OWN_NOMINATION);
        }
    }

    /** Whoever submitted, once or again, does not approve. */
    public static void notASubmitter(Collection<Author> submitters, Author actor) {
        if (actor.isAmong(submitters)) {
            throw new Refusal(Reason.SUBMITTER_MAY_NOT_APPROVE);
        }
    }

    /** Whoever wrote any of a draft, or sent it for signature, does not sign it. */
    public static void notAPreparer(Collection<Author> preparers, Author actor) {
        if (actor.isAmong(preparers)) {
            throw new Refusal(Reason.PREPARER_MAY_NOT_SIGN);
        }
    }

    /** Whoever wrote a review does not assess it. */
    public static void notAnAuthor(Collection<Author> authors, Author actor) {
        if (actor.isAmong(authors)) {
            throw new Refusal(Reason.SUBMITTER_MAY_NOT_ASSESS);
        }
    }

    /** Nobody who represents a unit returns, assesses or concludes what it reported. */
    public static void notTheReviewedUnit(UnitId unit, boolean actorRepresentsReviewed) {
        if (actorRepresentsReviewed) {
            throw new Refusal(Reason.OWN_REVIEW, Map.of("unit", unit));
        }
    }

    /** Nobody makes a model of themselves. */
    public static void notTheModel(Nominee subject, Author actor) {
        if (actor.is(subject.personId())) {
            throw new Refusal(Reason.OWN_ROLE_MODEL);
        }
    }

    /** Whoever planned a role model or reported its progress does not judge it. */
    public static void notANurturer(Collection<Author> nurturers, Author actor) {
        if (actor.isAmong(nurturers)) {
            throw new Refusal(Reason.PLANNER_MAY_NOT_REVIEW);
        }
    }

    /** Whoever endorsed at some level does not decide. */
    public static void notAnEndorser(Collection<Author> endorsers, Author actor) {
        if (actor.isAmong(endorsers)) {
            throw new Refusal(Reason.ENDORSER_MAY_NOT_DECIDE);
        }
    }

    /** Two levels need two pairs of eyes: whoever endorsed at one does not endorse at another. */
    public static void notAnEndorserElsewhere(
            Map<String, ? extends Collection<Author>> endorsers, String level, Author actor) {
        endorsers.forEach((at, authors) -> {
            if (!at.equals(level) && actor.isAmong(authors)) {
                throw new Refusal(Reason.ENDORSED_AT_ANOTHER_LEVEL, Map.of("level", at, "at", level));
            }
        });
    }

    /** Whoever proposed awards by place does not decide what was drafted with them. */
    public static void notADrafter(Collection<Author> drafters, Author actor) {
        if (actor.isAmong(drafters)) {
            throw new Refusal(Reason.DRAFTER_MAY_NOT_DECIDE);
        }
    }

    /** Nobody gives cross-scores to their own unit. */
    public static void notTheOwnUnit(UnitId scorer, UnitId scored, boolean actorRepresentsScored) {
        if (scorer.equals(scored) || actorRepresentsScored) {
            throw new Refusal(Reason.OWN_UNIT_SCORED, Map.of("unit", scored));
        }
    }

    /** Nobody settles the scores of a unit they represent. */
    public static void notOfTheUnit(UnitId scored, boolean actorRepresentsScored) {
        if (actorRepresentsScored) {
            throw new Refusal(Reason.OWN_UNIT_SCORED, Map.of("unit", scored));
        }
    }

    /** Nobody puts their own unit before or behind another, for whichever unit they decide. */
    public static void notOfATiedUnit(UnitId tied, boolean actorRepresentsTied) {
        if (actorRepresentsTied) {
            throw new Refusal(Reason.OWN_UNIT_TIED, Map.of("unit", tied));
        }
    }

    /** Whoever entered a unit's own scores does not settle what comes of them. */
    public static void notASelfScorer(Collection<Author> selfScorers, Author actor) {
        if (actor.isAmong(selfScorers)) {
            throw new Refusal(Reason.SELF_SCORER_MAY_NOT_SETTLE);
        }
    }

    /** Nobody of the unit that registered checks what it achieved, nor does whoever registered or amended it. */
    public static void notTheRegistrant(UnitId unit, boolean actsForUnit, boolean registered) {
        if (actsForUnit || registered) {
            throw new Refusal(Reason.OWN_REGISTRATION, Map.of("unit", unit));
        }
    }

    /** An administrator is relieved by another one, so that nobody locks out the installation by mistake. */
    public static void notTheOwnAdministration(Role role, Author holder, Author actor) {
        if (role == Role.ADMINISTRATOR && holder.isSameAs(actor)) {
            throw new Refusal(Reason.OWN_ADMINISTRATION);
        }
    }

    /** Whoever granted a mandate does not confirm it. */
    public static void notTheGranter(Collection<Author> granters, Author actor) {
        if (actor.isAmong(granters)) {
            throw new Refusal(Reason.GRANTER_MAY_NOT_CONFIRM);
        }
    }

    /** Nobody grants a mandate to themselves, by whichever of their accounts. */
    public static void notTheOwnMandate(Author granted, Author actor) {
        if (granted.isSameAs(actor)) {
            throw new Refusal(Reason.OWN_MANDATE);
        }
    }
}
