import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';

export const registrationOutcomeMessages = i18n('registrationOutcome', {
  registered: 'Registered',
  moneyNo: 'A registration orders nothing.',
  already: 'LTS says that the instance is already registered',
  alreadyBody: 'LTS rejected this request because of that. An instance can be registered only once.',
  alreadyHere: 'Registered by an earlier request.',
  alreadyElsewhere: 'Registered in another browser or in the LTS console.',
  alreadyNext: 'You don’t need to register again. To be sure, look in the LTS console under Log Transfer.',
  toInstance: params('Go to {name}'),
  earlierUnknown: 'Not by this request. We couldn’t confirm whether an earlier one registered the instance.',
  earlierRegistered:
    'Not by this request. An earlier one registered the instance, unless somebody has undone that since.',
  refused: 'LTS refused the registration',
  refusedBody: 'The request arrived, and LTS turned it down. Everything you typed is still here.',
  refusedFact: 'Nothing was registered. The instance is as it was.',
  refusedNext: 'Mend what LTS names, then register again.',
  credentialsNext:
    'LTS could not sign in to the instance: check user and password above, then register again. One of the two is wrong.',
  permissionNext:
    'The user this console signs in with may not register instances with LTS. Ask the administrator of the account for that right, and give them the words and the request ID below.',
  notSent: 'The registration was not sent',
  notSentBody: 'Nothing left this console. Everything you typed is still here.',
  notSentFact: 'Nothing was registered.',
  notSentNext: 'Send it again when the reason is gone.',
  cannotRecord:
    'This browser can’t keep a record of the request (private window, or no space left). Without one, we couldn’t tell later what happened to it.',
  cannotRecordNext: 'Use a normal window or free up space, then register again.',
  busy: 'Another tab is registering this instance',
  busyBody: 'We sent nothing from this tab. Everything you typed is still here.',
  busyNext: 'Wait for the result in the other tab.',
  unknown: 'It is not known whether the instance was registered',
  unknownBody: 'The request was sent, but no usable answer came.',
  unknownFact: 'This cannot be checked from here: LTS has no call that lists registrations.',
  unknownNext:
    'Look in the LTS console under Log Transfer, or send it again: an instance can be registered only once, so at worst LTS refuses.',
});
