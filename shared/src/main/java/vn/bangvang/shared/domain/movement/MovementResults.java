package vn.bangvang.shared.domain.movement;

import java.util.List;

/** What a movement came to (kết quả tổng kết phong trào), in words and figures. */
public record MovementResults(String summary, List<Figure> figures) {}
