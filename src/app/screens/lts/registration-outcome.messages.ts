import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';

export const registrationOutcomeMessages = i18n('registrationOutcome', {
  registered: 'Registered',
  moneyNo: 'Registration is free of charge.',
  already: 'LTS says that the instance is already registered',
  alreadyBody: 'LTS rejected this request. An instance can be registered only once.',
  alreadyHere: 'Registered by an earlier request.',
  alreadyElsewhere: 'Registered in another browser or in the LTS console.',
  alreadyNext:
    'You don’t need to register again. If the password was reset since then, LTS may still have the old one: modify the registration under Log Transfer in the LTS console.',
  toInstance: params('View {name}'),
  earlierUnknown: 'Not by this request. We couldn’t confirm whether an earlier one registered the instance.',
  earlierRegistered:
    'Not by this request. An earlier one registered the instance, unless someone has removed the registration since.',
  refused: 'LTS rejected the registration',
  refusedBody: 'Your entries are still here.',
  refusedFact: 'Nothing was registered. The instance is unchanged.',
  refusedNext: 'Fix the problem LTS reports, then register again.',
  credentialsNext: 'Check the username and password, then register again.',
  permissionNext:
    'Your user doesn’t have permission to register instances with LTS. Ask your account administrator for the IAM actions below.',
  notSent: 'Registration not sent',
  notSentBody: 'No request was sent. Your entries are still here.',
  notSentFact: 'Nothing was registered.',
  notSentNext: 'Fix the problem, then try again.',
  cannotRecord:
    'This browser can’t save a record of the request (private window or storage full). Without it, we couldn’t check the result later, so nothing was sent.',
  cannotRecordNext: 'Use a normal window or free up storage, then register again.',
  busy: 'Another tab is registering this instance',
  busyBody: 'Nothing was sent from this tab. Your entries are still here.',
  busyNext: 'Wait for the result in the other tab.',
  unknown: 'We couldn’t confirm the registration',
  unknownBody: 'The request was sent, but no clear response came back.',
  unknownFact: 'We can’t check from here: LTS has no API to list registrations.',
  unknownNext:
    'Check under Log Transfer in the LTS console, or try again. If it was already registered, LTS rejects the second request.',
});
