import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';

/** Words about an order whose fate is not known: why, how it is looked for, and how that ends. */
export const unknownMessages = i18n('unknownOutcome', {
  network: 'The order was sent, and no certain answer came.',
  timeout: 'The order was sent, and no answer came in time.',
  settleFirst: 'The console did not pass the order on this time, because it cannot tell whether it did so before.',
  lost: 'The console passed the order on, and no usable answer came back.',
  status: 'The order was sent, and the answer leaves it open whether it was carried out.',
  unreadable: 'The service took the order, but its answer names no instance.',
  noCode:
    'The request was rejected without an error code of Huawei Cloud, so something in between may have answered. We couldn’t confirm whether DMS received it.',
  inDoubt:
    'DMS asked us to sign in again although it may have created the instance already. We couldn’t confirm which.',
  otherId: 'DMS accepted the request, but the ID in its response belongs to another instance.',
  noId: 'DMS accepted the request, but no instance has the ID in its response yet.',
  idUnread: 'DMS accepted the request, but we couldn’t load the instance with the ID in its response.',
  named: params('ID in the response: {id}'),
  openNamed: 'Open the instance with this ID',
  nameExists:
    'The service says that the name exists. It was free before, so this is probably the instance of your own order of a moment ago.',

  settlingTitle: 'Sent, but it is not certain what became of it. Looking for the instance…',
  nameExistsTitle: 'The name exists now: probably your own order of a moment ago. Looking for it…',
  settling: params('Look {number} of {of}. Nothing is sent a second time meanwhile.'),
  settlingNext: 'Wait for a minute. You may also close this page: the list of instances will remind you of the order.',

  notSeenTitle: 'The instance was not seen',
  notSeen: 'The list was read for a minute and does not show it. It may still appear.',
  notSeenNext:
    'Look again in a few minutes. Create again only if you accept that the first order may still go through.',
  notSeenNameNext: 'Look again in a few minutes: as long as the name exists, creating again will be refused.',
  severalTitle: 'Is one of these yours?',
  several: 'Instances with this name exist, but it is not certain which of them this order made.',
  severalNext: 'Follow the one that is yours. If none is, look again: yours may still appear.',
  othersTitle: 'The name exists, but probably not by your order',
  others: 'What has this name differs from your order, so somebody else has probably made it. Yours may still appear.',
  othersNext: 'If it is yours after all, follow it. Otherwise look again in a few minutes, or choose another name.',
  unreadableTitle: 'It could not be found out',
  unreadableList: 'The list of instances could not be read.',
  unreadableNext: 'Look again when the list can be read. Until then nothing is sent.',
  cancelledTitle: 'The search was stopped',
  cancelledNext: 'Look again to find out. Until then nothing is sent.',

  openTitle: params('An earlier order for "{name}" is not settled'),
  open: params('It was sent {time}, and no certain answer came. Until it is settled, this name is not ordered again.'),
  openNext: 'Look for it: that sends nothing.',

  candidate: params('{name}, {status}, created {time}'),
  noTime: 'at an unknown time',
  alike: 'Flavor, VPC and subnet are those of your order.',
  unlike: params('Unlike your order in: {differences}.'),
  untold: params('The list doesn’t show its {facts}, so we couldn’t compare that with your order.'),
  flavor: 'flavor',
  vpc: 'VPC',
  subnet: 'subnet',
  user: 'user',
  time: 'time (created before it)',
  timeOf: 'creation time',
  mine: 'This is mine: follow it',

  lookAgain: 'Look again',
  lookBusy: 'Another tab is looking for it already.',
  again: 'Create again…',
  againWarning:
    'If the first order still goes through, two instances will exist and both cost money. Create again all the same?',
  againYes: 'Yes, create again',
  againNo: 'No',
});
