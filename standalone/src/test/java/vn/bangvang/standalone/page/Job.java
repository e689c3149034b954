package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody does on pages to get a job done: by menu, links and buttons, at a desk or on a telephone. */
final class Job {

    static final int DESK = 1366;
    static final int TELEPHONE = 360;

    private final Browser browser;
    private final int width;
    private final String language;

    /** @param width of the screen @param language {@code vi} or {@code en} */
    Job(Browser browser, int width, String language) {
        this.browser = browser.scripts(true).dark(false);
        this.width = width;
        this.language = language;
    }

    /** Somebody else goes on. */
    Job as(String username) {
        browser.size(width, 768).logIn(username).language(language).go("/inbox");
        return this;
    }

    /** Somebody whose password is their own. */
    Job as(String username, String password) {
        browser.size(width, 768).forget().language(language).go("/inbox");
        browser.fill("username", username).fill("password", password).click("form[action='/login'] button");
        return this;
    }

    /** Whoever was handed a password for one login chooses their own. */
    Job firstLogin(String username, String oneTime, String own) {
        as(username, oneTime);
        assertThat(browser.path()).isEqualTo("/password");
        browser.fill("oldPassword", oneTime).fill("newPassword", own).fill("repeatedPassword", own);
        browser.click("form[action='/password'] button");
        assertThat(browser.path()).isEqualTo("/inbox");
        return this;
    }

    /** The words of the language in which the job is done. */
    String in(String vietnamese, String english) {
        return language.equals("vi") ? vietnamese : english;
    }

    /** Ticks by what people read. */
    Job ticked(String name, String label) {
        browser.script("[...document.querySelectorAll(\"[name='" + name + "']\")]"
                + ".find(one => one.closest('label').textContent.includes('" + label + "')).click()");
        return this;
    }

    /** By the menu, which a telephone shows when it is asked for. */
    Job section(String path) {
        if (browser.one(".menu summary").isDisplayed()) {
            browser.press(".menu summary");
        }
        browser.click("nav.sections a[href='" + path + "']");
        return this;
    }

    /** What a row of the list or of the inbox leads to. */
    Job row(String path) {
        browser.click("tbody a[href='" + path + "']");
        return this;
    }

    /** Looks for a nomination by a word of what was achieved, and opens it. */
    Job nomination(String id) {
        section("/nominations");
        browser.fill("q", Beforehand.achievement(id)).click("form.filters button");
        return row("/nominations/" + id);
    }

    /** Follows the link of a list that reads so. */
    Job follow(String label) {
        browser.opening(() -> browser.script("[...document.querySelectorAll('tbody th a')]"
                + ".find(one => one.textContent === '" + label + "').click()"));
        return this;
    }

    /** What waits for somebody is found among their own work. */
    Job waiting(String username, String path) {
        return as(username).row(path);
    }

    /** Chooses by what people read. */
    Job chosen(String name, String label) {
        browser.script("const option = [...document.querySelectorAll(\"[name='" + name + "'] option\")]"
                + ".find(one => one.textContent.includes('" + label + "'));"
                + "option.selected = true; option.parentElement.dispatchEvent(new Event('change', {bubbles: true}))");
        return this;
    }

    /** Sets a day, which each browser has typed in another way. */
    Job day(String form, String name, Object day) {
        browser.script("document.querySelector(\"" + form + " [name='" + name + "']\").value = '" + day + "'");
        return this;
    }

    /** Opens an act that is folded, and says which form it is. */
    String opened(String address) {
        String form = "form[action$='" + address + "']";
        if (!browser.one(form).isDisplayed()) {
            browser.press("details:has(> " + form + ") > summary");
        }
        return form;
    }

    Job sent(String address) {
        browser.click("form[action$='" + address + "'] button.main");
        return this;
    }

    /** Sends a form with a mistake in it: it says so, and keeps what was entered. */
    Job refused(String address) {
        browser.press("form[action$='" + address + "'] button.main").await("[data-summary]");
        assertThat(browser.focused().getDomAttribute("data-summary")).isNotNull();
        browser.complaints(); // The browser notes each refused request by itself.
        return this;
    }

    /** The page as it is now has no fault that a program can tell. */
    Job good(String name) {
        browser.keep("job-" + name + "-" + language);
        assertThat(browser.complaints()).as(name).isEmpty();
        assertThat(browser.barriers()).as(name).isEmpty();
        assertThat(browser.overflow()).as(name).isZero();
        return this;
    }
}
