import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';

export const outcomeMessages = i18n('outcome', {
  checking: 'Checking that the name is free…',
  preparing: 'Writing down what is about to be sent…',
  sending: 'Sending the order. This page may be closed: the order goes on.',
  moneyNo: 'Nothing was created.',
  moneyInDoubt:
    'Not by this press. But an earlier order for this name is not accounted for: look for it before you order again.',
  moneyUnknown: 'Money may have been spent: it is not known whether the instance was created.',

  refusedTitle: 'The service refused the order',
  refused: 'The order arrived, and the service turned it down.',
  toField: params('Change it in {step}'),
  notSentTitle: 'Nothing was sent',
  lookupFailed: 'It could not be checked whether the name is free, so nothing was sent.',
  noPermit: 'The console did not give the permission to send, so nothing was sent.',
  cannotRecord:
    'This browser cannot keep a record of the order (private window, or no space left), and without one an order could get lost.',
  gateway: 'The console could not pass the order on.',
  notSentNext: 'Try again when the reason is gone. Everything you entered is still here.',
  cannotRecordNext: 'Use a normal window, or make room, then try again.',

  takenTitle: 'The name is taken',
  taken: 'Instances with this name exist already, so nothing was sent.',
  takenMaybeOurs:
    'Not by this request. More than one of these instances fits your earlier request, although DMS rejected that one.',
  takenNext: 'Choose another name, or follow the instance that has it.',
  takenOwnTitle: 'You have just created this instance',
  takenOwn: 'Your own order of a moment ago for this name was accepted. Nothing was sent again.',
  takenOwnMoney: 'The accepted order costs what was ordered.',
  takenOwnUnpaid: 'The accepted order costs what was ordered as soon as it is paid.',
  takenOwnNext: 'Follow the instance, or choose another name to create one more.',
  toName: 'Change the name',

  busyTitle: 'This name is being created right now',
  busy: 'Another tab, another person or an earlier click is creating it, so nothing was sent.',
  busyMoney: 'Not by this press. What the other one comes to is told where it was pressed.',
  busyNext: 'Wait for the other one to end, or look into the list of instances.',
  toList: 'List of instances',

  follow: 'Follow it',
  tryAgain: 'Try again',
});
