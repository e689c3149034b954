package vn.bangvang.shared.eventlog;

/** A database that refuses certain events with an SQL state of choice. */
final class Refusing {

    private Refusing() {}

    /** From now on an event whose payload contains the text meets the SQL state. */
    static void events(TestLog log, String containing, String sqlState) {
        log.asSuperuser(
                "create or replace function public.refuse() returns trigger language plpgsql as $$ begin"
                        + " if position(convert_to('" + containing + "', 'UTF8') in new.payload) > 0 then"
                        + " raise exception 'refused by a test' using errcode = '" + sqlState + "'; end if;"
                        + " return new; end $$",
                "create or replace trigger refuse before insert on log.event"
                        + " for each row execute function public.refuse()");
    }

    static void nothing(TestLog log) {
        log.asSuperuser("drop trigger if exists refuse on log.event");
    }
}
