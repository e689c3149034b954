package vn.bangvang.shared.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bangvang.shared.law.RuleSetMistakes;
import vn.bangvang.shared.law.RuleSetMistakes.Mistake;
import vn.bangvang.shared.law.RuleSetText;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;

/**
 * The installation's own rule sets (bộ quy định riêng) in the database: entered from a folder by its owner before the
 * services start, read by each of them at its start. What a case was judged by stays as it was: the folder may bring new
 * sets, not change or take away one that is in use.
 */
final class RuleSetRegister {

    private static final Logger LOG = LoggerFactory.getLogger(RuleSetRegister.class);

    private final JdbcClient jdbc;

    RuleSetRegister(String url, Login login) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(url, login.username(), login.password()));
    }

    /** Those in use, by their names. */
    List<RuleSetText> inUse() {
        return jdbc.sql("select file, content from log.rule_set where replaced_at is null order by id")
                .query((row, number) -> new RuleSetText(row.getString("file"), row.getString("content"), true))
                .list();
    }

    /** Judges by them from now on, in this process. */
    void use() {
        List<RuleSetText> own = inUse();
        RuleSets.use(own);
        own.forEach(text -> LOG.info("Own rule set in use: {}", text));
    }

    /**
     * Enters what the folder holds.
     *
     * @throws RuleSetMistakes if anything in it is wrong, or would change what cases were judged by; nothing is entered then
     */
    void enter(Path folder) {
        List<RuleSetText> written = written(folder);
        Set<String> ids = written.stream().map(RuleSetText::id).collect(Collectors.toSet());
        List<RuleSetText> before = inUse();
        List<RuleSetText> kept = before.stream()
                .filter(text -> !ids.contains(text.id()) && isUsed(text))
                .toList();
        RuleSets.with(Stream.concat(kept.stream(), written.stream()).toList());
        refuseChanges(before, written);
        before.stream()
                .filter(text -> !kept.contains(text) && !written.contains(text))
                .forEach(this::replace);
        written.stream().filter(text -> !before.contains(text)).forEach(this::enter);
        kept.forEach(text ->
                LOG.warn("{} is not in {} any more; it stays in use, because cases were judged by it", text, folder));
    }

    private static List<RuleSetText> written(Path folder) {
        List<RuleSetText> texts = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(RuleSetText.ENDING)) {
                try {
                    texts.add(new RuleSetText(name, Files.readString(file), true));
                } catch (CharacterCodingException e) {
                    mistakes.add(
                            new Mistake(name, 1, "tệp phải ghi bằng mã UTF-8", "the file must be written in UTF-8"));
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot read " + file, e);
                }
            } else if (name.endsWith(".yaml")) {
                mistakes.add(
                        new Mistake(name, 1, "tên tệp phải kết thúc bằng .yml", "the file's name must end in .yml"));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new RuleSetMistakes(mistakes);
        }
        return texts;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Không đọc được thư mục / cannot read the folder " + folder, e);
        }
    }

    private void refuseChanges(List<RuleSetText> before, List<RuleSetText> written) {
        List<Mistake> changed = written.stream()
                .filter(text ->
                        before.stream().anyMatch(one -> one.id().equals(text.id()) && !one.equals(text) && isUsed(one)))
                .map(text -> new Mistake(
                        text.file(),
                        1,
                        "đã có hồ sơ được xét theo tệp này nên không được sửa: để lại như cũ (bản cũ ở bảng log.rule_set),"
                                + " và viết quy định mới thành tệp khác với validFrom mới",
                        "cases were judged by this file, so it may not be changed: put it back (its text is in the table"
                                + " log.rule_set), and write what is new as another file with a validFrom of its own"))
                .toList();
        if (!changed.isEmpty()) {
            throw new RuleSetMistakes(changed);
        }
    }

    /** Whether an event of the log names it. */
    private boolean isUsed(RuleSetText text) {
        return jdbc.sql("select exists (select from log.readable_event where payload ->> 'ruleSet' = :id)")
                .param("id", text.id())
                .query(Boolean.class)
                .single();
    }

    private void replace(RuleSetText text) {
        jdbc.sql("update log.rule_set set replaced_at = clock_timestamp() where id = :id and replaced_at is null")
                .param("id", text.id())
                .update();
        LOG.info("Own rule set no longer in use: {}", text);
    }

    private void enter(RuleSetText text) {
        jdbc.sql("""
                        insert into log.rule_set (id, sha256, file, content) values (:id, :sha256, :file, :content)
                        on conflict (id, sha256) do update set replaced_at = null""")
                .param("id", text.id())
                .param("sha256", text.sha256())
                .param("file", text.file())
                .param("content", text.content())
                .update();
        LOG.info("Own rule set entered: {}", text);
    }
}
