package vn.bangvang.benchmark.peer;

/** What is said in each step: the same JSON for every peer, of the size the product stores. */
final class Facts {

    static final String SUBMITTED = """
            {"subject":"U-0107","award":"FLAG_PROVINCE","year":2022,"submittedOn":"2022-12-20",\
            "route":["unit","cluster","province"],"ruleSet":"law-2013","achievement":"Hoàn thành xuất sắc nhiệm vụ \
            chính trị, dẫn đầu phong trào thi đua của cụm; tập thể đoàn kết, không có vi phạm"}""";

    static final String ENDORSED = """
            {"level":"cluster","endorsedOn":"2022-12-28","votesFor":6,"votesCast":6,\
            "opinion":"Nhất trí đề nghị; hồ sơ đầy đủ, thành tích đã được niêm yết công khai"}""";

    static final String DECIDED = """
            {"body":"PROVINCE","kind":"FLAG","number":"214/QĐ-UBND","decidedOn":"2023-02-06","award":"FLAG_PROVINCE",\
            "citation":"Đơn vị tiêu biểu xuất sắc trong phong trào thi đua yêu nước"}""";

    private Facts() {}
}
