package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestPostgres;

class PersonalDataIT {

    private static final String NAME = "Nguyễn Thị Ngọc Ánh";

    private final TestLog log = TestLog.of(TestPostgres.newDatabase());
    private final PersonId person = new PersonId(UuidV7.next());
    private final UUID pledge = UuidV7.next();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_name_is_never_in_the_clear_in_any_byte_of_the_log() {
        log.append(signed(0, person, NAME));
        byte[] payload = log.sql()
                .sql("select payload from log.event")
                .query(byte[].class)
                .single();
        for (String part : NAME.split(" ")) {
            assertThat(new String(payload, StandardCharsets.UTF_8)).doesNotContain(part);
        }
        assertThat(log.sql()
                        .sql("select count(*) from log.event e where position(convert_to(:name, 'UTF8') in payload) > 0"
                                + " or position(convert_to(:name, 'UTF8') in metadata) > 0")
                        .param("name", NAME)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(new String(payload, StandardCharsets.UTF_8)).contains("\"person\":\"" + person + "\",\"sealed\":\"");
    }

    @Test
    void the_same_name_is_sealed_differently_each_time() {
        assertThat(log.vault.seal(person, NAME)).isNotEqualTo(log.vault.seal(person, NAME));
    }

    @Test
    void a_name_can_be_read_here_and_after_a_restart() {
        log.append(signed(0, person, NAME));
        assertThat(signer(log)).isEqualTo(new PersonalText(person, NAME));
        try (TestLog restarted = log.another()) {
            assertThat(signer(restarted)).isEqualTo(new PersonalText(person, NAME));
        }
    }

    @Test
    void destroying_the_key_erases_the_name_and_leaves_the_chain_whole() {
        log.append(signed(0, person, NAME));
        log.append(signed(1, new PersonId(UuidV7.next()), "Trần Văn Bình"));
        forget();
        try (TestLog restarted = log.another()) {
            assertThat(signer(restarted)).isEqualTo(new PersonalText(person, null));
            assertThat(restarted
                            .engine
                            .readEvents(pledge.toString(), 1)
                            .asStream()
                            .map(PersonalDataIT::signer))
                    .extracting(PersonalText::text)
                    .containsExactly("Trần Văn Bình");
            assertThat(LogChain.brokenAt(restarted)).isEmpty();
        }
    }

    @Test
    void an_erased_text_cannot_be_stored_again_as_if_it_were_known() {
        assertThatThrownBy(() -> log.append(signed(0, person, null))).hasStackTraceContaining("is erased");
        assertThat(log.count()).isZero();
    }

    @Test
    void a_person_who_was_forgotten_and_returns_does_not_bring_the_old_text_back() {
        log.append(signed(0, person, NAME));
        forget();
        try (TestLog restarted = log.another()) {
            restarted.append(signed(1, person, "Tên mới"));
            assertThat(restarted.engine.readEvents(pledge.toString()).asStream().map(PersonalDataIT::signer))
                    .containsExactly(new PersonalText(person, null), new PersonalText(person, "Tên mới"));
        }
    }

    @Test
    void a_key_made_elsewhere_is_found_at_once_though_it_was_missing_a_moment_ago() {
        try (TestLog reader = log.another()) {
            assertThat(reader.vault.open(person, new byte[40])).isEmpty();
            byte[] sealed = log.vault.seal(person, NAME);
            assertThat(reader.vault.open(person, sealed)).contains(NAME);
        }
    }

    @Test
    void text_moved_to_another_person_does_not_open() {
        PersonId other = new PersonId(UuidV7.next());
        log.vault.seal(other, "Trần Văn Bình");
        byte[] sealed = log.vault.seal(person, NAME);
        assertThat(log.vault.open(other, sealed)).isEmpty();
    }

    @Test
    void a_key_moved_to_another_person_does_not_open_either() {
        PersonId other = new PersonId(UuidV7.next());
        byte[] sealed = log.vault.seal(person, NAME);
        log.asSuperuser("insert into log.person_key select '" + other + "', wrapped from log.person_key");
        assertThatThrownBy(() -> log.vault.open(other, sealed)).hasMessageContaining("master key does not open");
    }

    @Test
    void changed_text_does_not_open() {
        byte[] sealed = log.vault.seal(person, NAME);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> log.vault.open(person, sealed)).hasMessageContaining("does not open under its key");
    }

    @Test
    void without_the_right_master_key_nothing_opens() {
        byte[] sealed = log.vault.seal(person, NAME);
        try (TestLog stranger = log.stranger()) {
            assertThatThrownBy(() -> stranger.vault.open(person, sealed))
                    .hasMessageContaining("master key does not open");
        }
    }

    private void forget() {
        log.asSuperuser("delete from log.person_key where person_id = '" + person + "'");
    }

    private PersonalText signer(TestLog from) {
        return from.engine
                .readEvents(pledge.toString())
                .asStream()
                .map(PersonalDataIT::signer)
                .findFirst()
                .orElseThrow();
    }

    private static PersonalText signer(DomainEventMessage<?> event) {
        return ((PledgeSigned) event.getPayload()).signer();
    }

    private DomainEventMessage<?> signed(long sequence, PersonId signer, String name) {
        return TestLog.event(
                pledge,
                sequence,
                new PledgeSigned(
                        new PledgeId(pledge),
                        1,
                        new UnitId(new UUID(1, 1)),
                        new PersonalText(signer, name),
                        "Giám đốc",
                        TestEvents.DAY,
                        false,
                        0));
    }
}
