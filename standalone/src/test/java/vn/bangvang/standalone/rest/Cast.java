package vn.bangvang.standalone.rest;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.shared.testing.TestClient;

/**
 * Who takes part in a {@link CommandWalk}: an office in a province with three units below it, and their people.
 *
 * @param first of unit {@code one}
 * @param second of unit {@code other}
 * @param above approves and organises for the province
 */
record Cast(
        Walker walk,
        String province,
        String office,
        String one,
        String other,
        String third,
        TestClient organiser,
        TestClient clerk,
        TestClient first,
        TestClient second,
        TestClient approver,
        TestClient above,
        TestClient head) {

    static final String TODAY = People.TODAY;
    static final LocalDate BEFORE = LocalDate.parse(TODAY).minusDays(2);
    static final String DAY = BEFORE.toString();
    static final String YEAR = "" + BEFORE.getYear();
    static final String QUARTER = YEAR + "-Q" + ((BEFORE.getMonthValue() + 2) / 3);

    static Cast hired(Walker walk) {
        String province = walk.unit("HN");
        String office = register(walk, "DI", province);
        String one = register(walk, "DI-1", office);
        String other = register(walk, "DI-2", office);
        String third = register(walk, "DI-3", office);
        String kinds = "/api/units/{id}/classifications";
        walk.does(walk.administrator(), kinds, List.of(office), "kind", "OFFICE", "from", YEAR + "-01-01");
        return new Cast(
                walk,
                province,
                office,
                one,
                other,
                third,
                walk.hire("di.to.chuc", office, "ORGANISER"),
                walk.hire("di.dai.dien", office, "REPRESENTATIVE"),
                walk.hire("di.mot", one, "REPRESENTATIVE"),
                walk.hire("di.hai", other, "REPRESENTATIVE"),
                walk.hire("di.duyet", office, "APPROVER"),
                walk.hire("di.tren", province, "APPROVER", "ORGANISER"),
                walk.hire("di.thu.truong", office, "COMPETENT_PERSON"));
    }

    static String register(Walker walk, String code, String parent) {
        String name = "Đơn vị " + code;
        Object[] unit = {"code", code, "name", name, "parentId", parent, "since", YEAR + "-01-01"};
        return walk.begins(walk.administrator(), "/api/units", unit);
    }
}
