package vn.bangvang.command.ranking;

import java.util.List;
import vn.bangvang.shared.event.NominationEvent.NominationDrafted;
import vn.bangvang.shared.value.NominationId;

/**
 * What a proposal of awards asks of nominations.
 *
 * @param outdated drafts of an earlier proposal whose award goes to another by now
 * @param reason why they are withdrawn: what the ranking was published again for
 */
record Awarding(List<NominationDrafted> drafted, List<NominationId> outdated, String reason) {}
