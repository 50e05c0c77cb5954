import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';

/** Words about an order whose fate is not known: why, how it is looked for, and how that ends. */
export const unknownMessages = i18n('unknownOutcome', {
  network: 'The request was sent, but no clear response came back.',
  timeout: 'The request was sent, but it timed out without a response.',
  settleFirst: 'We didn’t send this request, because an earlier one may have succeeded.',
  lost: 'The request was sent, but the response was lost.',
  status: 'The request was sent, but the response doesn’t say whether the instance was created.',
  unreadable: 'DMS accepted the request, but its response contains no instance ID.',
  noCode:
    'The request was rejected without a Huawei Cloud error code, so a proxy may have responded. We couldn’t confirm whether DMS received it.',
  inDoubt: 'DMS asked us to sign in again. We couldn’t confirm whether it created the instance.',
  otherId: 'DMS accepted the request, but the ID in its response belongs to another instance.',
  noId: 'DMS accepted the request, but no instance has the ID in its response yet.',
  idUnread: 'DMS accepted the request, but we couldn’t load the instance with the ID in its response.',
  named: params('ID in the response: {id}'),
  openNamed: 'Open the instance with this ID',
  nameExists:
    'DMS says this name already exists. It was available a moment ago, so this is probably the instance you just requested.',

  settlingTitle: 'We didn’t get a clear response. Checking whether your instance was created…',
  nameExistsTitle: 'The name now exists, probably from your own request. Checking…',
  settling: params('Check {number} of {of}. We don’t send the request again.'),
  settlingNext: 'Wait a minute. You can close this page: the instance list will remind you.',

  notSeenTitle: 'Your instance hasn’t appeared yet',
  notSeen: 'We checked the list for a minute and didn’t find it. It may still appear.',
  notSeenNext:
    'Check again in a few minutes. If you create again and the first request still succeeds, you pay for both instances.',
  notSeenNameNext: 'Check again in a few minutes. While the name exists, DMS rejects another create request.',
  severalTitle: 'Is one of these yours?',
  several: 'There are instances with this name, but we can’t tell which one your request created.',
  severalNext: 'Open the one that’s yours. If none is, check again: yours may still appear.',
  othersTitle: 'This name exists, but probably not from your request',
  others:
    'The existing instance doesn’t match your request, so someone else probably created it. Yours may still appear.',
  othersNext: 'If it’s yours, open it. Otherwise check again in a few minutes, or choose another name.',
  unreadableTitle: 'We couldn’t check whether the instance was created',
  unreadableList: 'Couldn’t load the instance list.',
  unreadableNext: 'Check again when the list loads. Nothing is sent until then.',
  cancelledTitle: 'Check stopped',
  cancelledNext: 'Check again to find out. Nothing is sent until then.',

  openTitle: params('The result of an earlier request for “{name}” is unknown'),
  open: params(
    'It was sent {time} without a clear response. To avoid a duplicate, we won’t create this name again until that’s resolved.',
  ),
  openNext: 'Check for it now. This doesn’t send a request.',

  candidate: params('{name}, {status}, created {time}'),
  noTime: 'at an unknown time',
  alike: 'Same flavor, VPC, and subnet as your request.',
  unlike: params('Different from your request: {differences}.'),
  untold: params('The list doesn’t show its {facts}, so we couldn’t compare that with your request.'),
  flavor: 'flavor',
  vpc: 'VPC',
  subnet: 'subnet',
  user: 'user',
  time: 'time (created before your request)',
  timeOf: 'creation time',
  mine: 'This is mine',

  lookAgain: 'Check again',
  lookBusy: 'Another tab is already checking.',
  again: 'Create again…',
  againWarning: 'If the first request also succeeds, you’ll have two instances and pay for both. Create again anyway?',
  againYes: 'Yes, create again',
  againNo: 'Cancel',
});
