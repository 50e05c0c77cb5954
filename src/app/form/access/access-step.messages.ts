import { i18n } from '../../i18n/i18n';

export const accessMessages = i18n('accessStep', {
  saslHint: 'Clients sign in with a user name and a password.',
  offTitle: 'Anyone who reaches the brokers can read and write',
  off: 'Without SASL the instance has no passwords, and it cannot get them later. Only the security group keeps others out.',
  ssl: 'Password, and encrypted with SSL certificates. Recommended. Does not go with IPv6.',
  plaintext: 'Password, but data is sent unencrypted. Faster.',
  mechanismsHint: 'Choose one or both.',
  scram: 'The password itself is never sent. Recommended.',
  plain: 'Simple user name and password check, for clients without SCRAM.',
  plainUnencryptedTitle: 'The password is sent unencrypted',
  plainUnencrypted:
    'With PLAIN over SASL_PLAINTEXT, anyone on the network can read the password. DMS may reject this combination.',
  userHint: '4 to 64 characters: letters, digits, - and _. Starts with a letter.',
  passwordHint: 'It is not kept when this page is reloaded, and it is shown nowhere later. Store it in a safe place.',
  lostTitle: 'Type the password again',
  lost: 'You typed one before, but passwords are never stored: it was lost when the page was closed or reloaded. Everything else was kept.',
  rules: 'Rules for the password',
  passwordLength: '8 to 32 characters',
  passwordClasses: 'At least three of: lowercase letters, uppercase letters, digits, special characters',
  passwordCharacters:
    'Special characters only from ` ~ ! @ # $ % ^ & * ( ) - _ = + | [ { } ] : \' , " < . > / ? and space',
  passwordLeadingHyphen: 'Does not start with a hyphen',
  met: 'met',
  open: 'not met yet',
  generate: 'Generate a password',
  generated: 'A password was generated and filled into both fields. Copy it now: it cannot be read later.',
  copy: 'Copy the password',
  copied: 'The password was copied.',
  copyFailed: 'It could not be copied. Show the password and copy it by hand.',
  likeUserTitle: 'Like the user name',
  likeUser: 'The service refuses a password that is the user name, forwards or backwards.',
});
