package vn.bangvang.standalone.server;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import vn.bangvang.standalone.say.Bilingual;
import vn.bangvang.standalone.say.StartRefused;

/** Whether a folder can be used by its name: by this process, and by what it hands the name to. */
public final class FolderName {

    /**
     * PostgreSQL's programs hand the name to a shell within double quotes and to a file of settings; the log's files are
     * rolled by a pattern and found again by an expression, in which these letters cannot be escaped.
     */
    private static final String NOT_IN_A_NAME = (File.separatorChar == '/' ? "\\" : "") + "$`\"%(){}[]*+?^|\n\r";

    /** Stands for a letter that could not be read. */
    private static final char UNREAD = '\uFFFD';

    public static final Bilingual UNREADABLE = Bilingual.of(
            "Tên thư mục có chữ mà môi trường này (LC_ALL, LANG) không đọc được: hãy chạy lại với LC_ALL=C.UTF-8.",
            "The name of the folder has letters that this environment (LC_ALL, LANG) cannot read: run again with LC_ALL=C.UTF-8.");

    private FolderName() {}

    /** @param here where the process was started: if that cannot be read, no folder below it can be found */
    static void demandUsable(Path folder, String here) {
        if (folder.toString().indexOf(UNREAD) >= 0 || here.indexOf(UNREAD) >= 0) {
            throw new StartRefused(UNREADABLE);
        }
        if (folder.toString().chars().anyMatch(letter -> NOT_IN_A_NAME.indexOf(letter) >= 0)) {
            throw StartRefused.because(
                    String.format(
                            Locale.ROOT,
                            "Đường dẫn %s có một trong các ký tự %s mà chương trình không dùng được. Hãy chọn thư mục khác bằng --data.",
                            folder,
                            NOT_IN_A_NAME.strip()),
                    String.format(
                            Locale.ROOT,
                            "The path %s has one of the characters %s, which cannot be used. Choose another folder with --data.",
                            folder,
                            NOT_IN_A_NAME.strip()));
        }
    }
}
