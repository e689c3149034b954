package vn.bangvang.shared.law;

/**
 * How long a body may take over a dossier (thời hạn giải quyết), and the article that says so.
 *
 * @param workingDays counted from the day after a complete dossier came to it; from 1
 */
public record TimeLimit(int workingDays, String citation) {}
