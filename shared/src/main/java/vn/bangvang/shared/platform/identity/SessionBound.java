package vn.bangvang.shared.platform.identity;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How many logins an account may have at once, and how many strangers may be about to log in: one more ends the oldest. */
record SessionBound(JdbcClient accounts, int most) {

    static final int MOST_STRANGERS = 10_000;

    void keepStrangers() {
        accounts.sql("""
                        delete from accounts.spring_session where session_id in (
                          select session_id from accounts.spring_session where principal_name is null
                          order by creation_time desc, session_id offset :most)
                        """).param("most", MOST_STRANGERS).update();
    }

    void keep(String username) {
        accounts.sql("""
                        delete from accounts.spring_session where session_id in (
                          select session_id from accounts.spring_session where principal_name = :name
                          order by creation_time desc, session_id offset :most)
                        """).param("name", username).param("most", most).update();
    }
}
