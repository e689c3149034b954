package vn.bangvang.shared.platform.identity;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The writing half of the accounts' REST; the command side imports it. */
@Configuration(proxyBeanMethods = false)
@Import({
    SessionController.class,
    LoginController.class,
    AccountController.class,
    PutOffController.class,
    UnsentFormController.class,
    PasskeyController.class,
    ReAuthenticationController.class,
    LinkController.class,
    PasswordForm.class,
    PasswordChanges.class
})
public class AccountWrites {}
