-- By whom an account was linked: an account that administers is opened by no link that somebody else made.
alter table linked_login add column linked_by uuid;
update linked_login set linked_by = (
  select act.by_id from account_act act
  where act.account_id = linked_login.account_id and act.act = 'LOGIN_LINKED'
  order by act.position desc limit 1);
grant update (linked_by) on linked_login to bangvang_accounts;
