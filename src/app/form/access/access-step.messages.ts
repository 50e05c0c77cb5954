import { i18n } from '../../i18n/i18n';

export const accessMessages = i18n('accessStep', {
  saslHint: 'Clients need a username and password. Called Ciphertext Access in the DMS console.',
  offTitle: 'Anyone who can reach the brokers can read and write data',
  off: 'Without SASL there is no password, and you may not be able to add one later. Only the security group protects your data.',
  ssl: 'Encrypted. Recommended. Not available with IPv6.',
  plaintext: 'Unencrypted, but faster.',
  mechanismsHint: 'Choose one or both.',
  scram: 'Never sends the password. Recommended.',
  plain: 'Sends the password. For clients without SCRAM.',
  plainUnencryptedTitle: 'The password is sent unencrypted',
  plainUnencrypted:
    'With PLAIN over SASL_PLAINTEXT, anyone on the network can read the password. DMS may reject this combination.',
  userHint: '4–64 characters: letters, digits, hyphens (-), and underscores (_). Must start with a letter.',
  passwordHint: 'Save it now: you can’t view it later, and reloading this page clears it.',
  lostTitle: 'Enter the password again',
  lost: 'Passwords are never stored, so yours was cleared when the page closed or reloaded. Everything else is still here.',
  rules: 'Password requirements',
  passwordLength: '8 to 32 characters',
  passwordClasses: 'At least three of: lowercase, uppercase, digits, special characters',
  passwordCharacters:
    'Allowed special characters: ` ~ ! @ # $ % ^ & * ( ) - _ = + | [ { } ] : \' , " < . > / ? and space',
  passwordLeadingHyphen: 'Doesn’t start with a hyphen',
  met: 'met',
  open: 'not met yet',
  generate: 'Generate password',
  generated: 'Password generated and filled in. Copy it now: you can’t view it later.',
  copy: 'Copy password',
  copied: 'Password copied',
  copyFailed: 'Couldn’t copy. Show the password and copy it manually.',
  likeUserTitle: 'Password matches the username',
  likeUser: 'DMS rejects a password that is the username, forwards or backwards. Choose a different one.',
});
