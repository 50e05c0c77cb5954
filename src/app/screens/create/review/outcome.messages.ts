import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';

export const outcomeMessages = i18n('outcome', {
  checking: 'Checking that the name is available…',
  preparing: 'Saving a record of the request…',
  sending: 'Sending the request. You can close this page: creation continues.',
  moneyNo: 'Nothing was created.',
  moneyInDoubt:
    'None from this attempt. The result of an earlier request with this name is unknown: check it before you create again.',
  moneyUnknown: 'You may have been charged. We can’t tell yet whether the instance was created.',

  refusedTitle: 'DMS rejected the request',
  toField: params('Fix it in {step}'),
  notSentTitle: 'Request not sent',
  lookupFailed: 'We couldn’t check whether the name is available, so nothing was sent.',
  noPermit: 'Kafka Launchpad blocked the request to avoid a possible duplicate. Nothing was sent.',
  cannotRecord:
    'This browser can’t save a record of the request (private window or storage full). Without it, a lost response couldn’t be recovered, so nothing was sent.',
  gateway: 'Kafka Launchpad couldn’t send the request.',
  notSentNext: 'Fix the problem, then try again. Your entries are still here.',
  cannotRecordNext: 'Use a normal window or free up storage, then try again.',

  takenTitle: 'This name is already in use',
  taken: 'An instance with this name already exists, so nothing was sent.',
  takenMaybeOurs:
    'None from this request. DMS rejected an earlier request, but more than one of these instances matches it.',
  takenNext: 'Choose another name, or open the existing instance.',
  takenOwnTitle: 'You have just created this instance',
  takenOwn: 'Your request from a moment ago was accepted. Nothing was sent again.',
  takenOwnMoney: 'You’re charged for that instance only.',
  takenOwnUnpaid: 'You’re charged for that instance only, once the order is paid.',
  takenOwnNext: 'Open the instance, or choose another name to create one more.',
  toName: 'Change name',

  busyTitle: 'An instance with this name is already being created',
  busy: 'Another tab, another person, or an earlier click is creating it, so nothing was sent.',
  busyMoney: 'None from this attempt. Check the tab where the creation was started.',
  busyNext: 'Wait for it to finish, or check the instance list.',
  toList: 'View instances',

  follow: 'View progress',
  view: 'View instance',
  tryAgain: 'Try again',
});
