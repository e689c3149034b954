package vn.bangvang.shared.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestService;

class CsvIT {

    private static final String UNIT = "0190f3a0-0000-7000-8000-000000000001";

    private static TestService service;

    private TestClient client;

    @BeforeAll
    static void start() {
        service = TestService.start(TestPostgres.newDatabase(), Map.of(), SampleService.class);
        service.bean(Accounts.class)
                .create(new NewAccount(UUID.randomUUID(), "lan", "Lan", null, "sáu bông lúa vàng", false));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void logIn() {
        client = service.client().basic("lan", "sáu bông lúa vàng");
    }

    @Test
    void a_list_is_csv_for_people_as_a_spreadsheet_under_vietnamese_reads_it() {
        String expected = """
                \uFEFF"Tên";"on";"score";"tags"
                "Đặng ""Hậu"", Thủy";"";"-9,50";"a; b"
                "'=HYPERLINK(1)";"2024-02-29";"1";""
                "'＝1+1";"";"1000,000";""
                "'0012";"";"0,5";""
                "'1/2";"";"9,125";""
                "'-14";"";"-14";""
                "1/QĐ-UBND";"";"0";""
                """.replace("\n", "\r\n");
        HttpResponse<String> byLink = client.get("/api/rows?format=csv");
        assertThat(byLink.body()).isEqualTo(expected);
        assertThat(byLink.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(client.header("Accept", "text/csv").get("/api/rows").body()).isEqualTo(expected);
        assertThat(client.header("Accept-Language", "en")
                        .get("/api/rows?format=csv")
                        .body())
                .startsWith("\uFEFF\"Name\";");
    }

    @Test
    void a_list_is_csv_for_programs_as_the_json_has_it() {
        assertThat(client.get("/api/rows?csv=machine").body())
                .isEqualTo("name,on,score,unit,tags\r\n"
                        + "\"Đặng \"\"Hậu\"\", Thủy\",,-9.50," + UNIT + ",\"[\"\"a\"\",\"\"b\"\"]\"\r\n"
                        + "=HYPERLINK(1),2024-02-29,1," + UNIT + ",[]\r\n"
                        + "＝1+1,,1000.000," + UNIT + ",[]\r\n"
                        + "0012,,0.5," + UNIT + ",[]\r\n"
                        + "1/2,,9.125," + UNIT + ",[]\r\n"
                        + "-14,,-14," + UNIT + ",[]\r\n"
                        + "1/QĐ-UBND,,0," + UNIT + ",[]\r\n");
    }

    @Test
    void an_empty_list_still_has_its_columns() {
        assertThat(client.get("/api/rows?none=true&format=csv").body())
                .isEqualTo("\uFEFF\"Tên\";\"on\";\"score\";\"tags\"\r\n");
    }

    @Test
    void nobody_gets_csv_without_asking() {
        for (String accept : new String[] {null, "*/*", "text/html,application/xhtml+xml,*/*;q=0.8"}) {
            assertThat(client.header("Accept", accept).get("/api/rows").body()).startsWith("{\"items\":[");
        }
    }

    @Test
    void an_error_is_a_problem_even_where_csv_was_asked_for() {
        HttpResponse<String> answer = client.get("/api/rows?limit=many&format=csv");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"field\":\"limit\"").contains("số nguyên");
        assertThat(client.get("/api/rows?format=pdf").statusCode()).isEqualTo(406);
    }
}
