package vn.bangvang.shared.platform.identity;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How many logins an account may have at once: one more ends the oldest. */
record SessionBound(JdbcClient accounts, int most) {

    void keep(String username) {
        accounts.sql("""
                        delete from accounts.spring_session where session_id in (
                          select session_id from accounts.spring_session where principal_name = :name
                          order by creation_time desc, session_id offset :most)
                        """).param("name", username).param("most", most).update();
    }
}
